package io.chimedesk.chime;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * By how much calls to an account are slower than set. All times are the database's.
 *
 * @param share of the ceiling that is left
 * @param slowings how often it has been slowed down so far
 * @param reason of the last time; null if it never was
 * @param since the last time
 * @param until until when the service wants no calls at all
 * @param readAt when this was read
 */
record Slowness(double share, int slowings, @Nullable Slowing reason, @Nullable Instant since, @Nullable Instant until,
		Instant readAt) {

	static final Slowness NONE = new Slowness(1, 0, null, null, null, Instant.EPOCH);

	boolean isSlow() {
		return this.share < 1;
	}

	Duration closedFor() {
		return (this.until != null && this.until.isAfter(this.readAt)) ? Duration.between(this.readAt, this.until)
				: Duration.ZERO;
	}

	Rate of(double ceiling) {
		boolean closed = closedFor().isPositive();
		@Nullable Slowing why = (isSlow() || closed) ? this.reason : null;
		return new Rate(ceiling * this.share, ceiling, why, (why != null) ? this.since : null,
				closed ? this.until : null);
	}

}
