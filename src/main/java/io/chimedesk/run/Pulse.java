package io.chimedesk.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an open run moves right now.
 *
 * @param inFlight batches that were sent and have no answer yet
 * @param callsPerSecond batches sent in the last seconds, by second
 * @param waitsUntil when the next call may be made; null if nothing is waited for
 */
public record Pulse(int inFlight, double callsPerSecond, @Nullable Instant waitsUntil) {

	/** Nothing moves. */
	public static final Pulse NONE = new Pulse(0, 0, null);

}
