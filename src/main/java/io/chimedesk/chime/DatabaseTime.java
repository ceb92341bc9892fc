package io.chimedesk.chime;

import java.time.Duration;
import java.time.Instant;

import io.github.bucket4j.TimeMeter;

/**
 * The time of the database between two readings of it, so that instances whose clocks
 * differ share a bucket all the same.
 */
class DatabaseTime implements TimeMeter {

	private volatile long offset;

	/**
	 * @param now what the database said
	 * @param asked when it was asked, by {@link System#nanoTime()}
	 */
	void tell(Instant now, long asked) {
		long heard = System.nanoTime();
		this.offset = Duration.between(Instant.EPOCH, now).toNanos() - (asked + (heard - asked) / 2);
	}

	@Override
	public long currentTimeNanos() {
		return System.nanoTime() + this.offset;
	}

	@Override
	public boolean isWallClockBased() {
		return true;
	}

}
