package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the last calls of a run went. Too many that failed, and might not have, are an
 * outage. It is over when what failed last has gone well, a send or a reading; until then
 * one more failure is enough.
 *
 * @param sends sends in a row that failed; readings in between do not count
 * @param readings readings in a row that failed
 * @param recent the last 20 calls, a bit each, set for one that failed
 * @param outageSince when the outage began; null if there is none
 */
record Health(int sends, int readings, int recent, @Nullable Instant outageSince) {

	/** Of a run that has not called yet. */
	static final Health STEADY = new Health(0, 0, 0, null);

	private static final int IN_A_ROW = 5;

	private static final int CALLS = 20;

	private static final int WINDOW = (1 << CALLS) - 1;

	Health sent() {
		return new Health(0, 0, call(false), null);
	}

	Health read() {
		return new Health(this.sends, 0, call(false), (this.sends > 0) ? this.outageSince : null);
	}

	Health failedToSend() {
		return new Health(this.sends + 1, this.readings, call(true), this.outageSince);
	}

	Health failedToRead() {
		return new Health(this.sends, this.readings + 1, call(true), this.outageSince);
	}

	int failures() {
		return this.sends + this.readings;
	}

	boolean isOut() {
		return failures() >= IN_A_ROW || 2 * Integer.bitCount(this.recent) >= CALLS;
	}

	/**
	 * As it is while the run waits for the end of the outage.
	 */
	Health outAt(Instant now) {
		Instant since = (this.outageSince != null) ? this.outageSince : now;
		return (this.readings > 0) ? new Health(0, IN_A_ROW - 1, 0, since) : new Health(IN_A_ROW - 1, 0, 0, since);
	}

	boolean isOutage() {
		return this.outageSince != null;
	}

	/**
	 * Whether the outage has lasted for so long.
	 */
	boolean isOutFor(Duration length, Instant now) {
		return this.outageSince != null && !now.isBefore(this.outageSince.plus(length));
	}

	private int call(boolean failed) {
		return ((this.recent << 1) | (failed ? 1 : 0)) & WINDOW;
	}

}
