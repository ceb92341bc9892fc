package io.chimedesk.chime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * The line in which the calls to one account wait. Refreshes wait as one: however many
 * read, a run stands behind one of their calls at most.
 */
class AccountRate {

	/** How long somebody who may be stopped waits before it looks whether it was. */
	private static final long GLANCE = Duration.ofMillis(250).toNanos();

	private final @Nullable Bucket bucket;

	private final ReentrantLock refreshes = new ReentrantLock(true);

	/**
	 * @param bucket null for no limit
	 */
	AccountRate(@Nullable Bucket bucket) {
		this.bucket = bucket;
	}

	/**
	 * Waits until a call may be made.
	 * @return false if it was stopped: then no call may be made
	 */
	boolean awaitUnless(BooleanSupplier stopped) throws InterruptedException {
		return (this.bucket == null) ? !stopped.getAsBoolean()
				: sleepUnless(stopped, this.bucket.consumeIgnoringRateLimits(Buckets.CALL));
	}

	/**
	 * The same behind all other refreshes of the account.
	 */
	boolean refreshUnless(BooleanSupplier stopped) throws InterruptedException {
		while (!this.refreshes.tryLock(GLANCE, TimeUnit.NANOSECONDS)) {
			if (stopped.getAsBoolean()) {
				return false;
			}
		}
		try {
			return awaitUnless(stopped);
		}
		finally {
			this.refreshes.unlock();
		}
	}

	private static boolean sleepUnless(BooleanSupplier stopped, long nanos) throws InterruptedException {
		long end = System.nanoTime() + nanos;
		for (long left = nanos; left > 0; left = end - System.nanoTime()) {
			if (stopped.getAsBoolean()) {
				return false;
			}
			TimeUnit.NANOSECONDS.sleep(Math.min(left, GLANCE));
		}
		return true;
	}

}
