package io.chimedesk.chime;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;

/**
 * The line in which the calls to one account wait. Refreshes wait as one: however many
 * read, a run stands behind one of their calls at most.
 */
class AccountRate implements CallLine {

	/** How long somebody who may be stopped waits before it looks whether it was. */
	private static final long GLANCE = Duration.ofMillis(250).toNanos();

	private final Bucket bucket;

	private final Pace pace;

	private final SlowDown slowDown;

	private final BlockingStrategy parking;

	private final ReentrantLock refreshes = new ReentrantLock(true);

	AccountRate(Bucket bucket, Pace pace, SlowDown slowDown, BlockingStrategy parking) {
		this.bucket = bucket;
		this.pace = pace;
		this.slowDown = slowDown;
		this.parking = parking;
	}

	@Override
	public boolean awaitUnless(BooleanSupplier stopped) throws InterruptedException {
		do {
			if (!sleepUnless(stopped, this.pace.closedFor()) || !sleepUnless(stopped, reserve())) {
				return false;
			}
		}
		while (this.pace.closedFor() > 0);
		return true;
	}

	@Override
	public boolean refreshUnless(BooleanSupplier stopped) throws InterruptedException {
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

	@Override
	public int slowings() {
		return this.pace.now().slowings();
	}

	@Override
	public void tell(int seen, CallFate fate) {
		this.slowDown.tell(seen, fate);
	}

	/** The bucket fills at the ceiling; while slowed down, a call takes more from it. */
	private long reserve() {
		return this.bucket.consumeIgnoringRateLimits(Math.round(Buckets.CALL / this.pace.now().share()));
	}

	private boolean sleepUnless(BooleanSupplier stopped, long nanos) throws InterruptedException {
		for (long left = nanos; left > 0; left -= GLANCE) {
			if (stopped.getAsBoolean()) {
				return false;
			}
			this.parking.park(Math.min(left, GLANCE));
		}
		return true;
	}

}
