package io.chimedesk.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Says when a slice is over: when the program stops, or when it has lasted for a while
 * and somebody else waits for the thread.
 */
final class SliceEnd {

	private static final Duration LENGTH = Duration.ofSeconds(15);

	/** How long answers are waited for when the program stops. */
	private static final Duration GRACE = Duration.ofSeconds(3);

	private final BooleanSupplier stopping;

	private final BooleanSupplier othersWait;

	private final Clock clock;

	private Instant look;

	private boolean hasCome;

	private long stoppingSince;

	SliceEnd(BooleanSupplier stopping, BooleanSupplier othersWait, Clock clock) {
		this.stopping = stopping;
		this.othersWait = othersWait;
		this.clock = clock;
		this.look = clock.instant().plus(LENGTH);
	}

	boolean hasCome() {
		Instant now = this.clock.instant();
		if (!this.hasCome && !now.isBefore(this.look)) {
			this.hasCome = this.othersWait.getAsBoolean();
			this.look = now.plus(LENGTH);
		}
		return this.hasCome || isStopping();
	}

	/**
	 * Whether not even the answers are waited for any longer.
	 */
	boolean hasPassed() {
		return isStopping() && System.nanoTime() - this.stoppingSince > GRACE.toNanos();
	}

	/**
	 * Whether the program stops.
	 */
	boolean isStopping() {
		boolean stops = this.stopping.getAsBoolean();
		if (stops && this.stoppingSince == 0) {
			this.stoppingSince = System.nanoTime();
		}
		return stops;
	}

}
