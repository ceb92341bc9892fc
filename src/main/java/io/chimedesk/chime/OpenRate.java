package io.chimedesk.chime;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.github.bucket4j.BlockingStrategy;

/**
 * The line of an account for which no ceiling is set: nobody waits in it, unless the
 * service has said for how long it wants no calls.
 */
class OpenRate implements CallLine {

	private static final long GLANCE = Duration.ofMillis(250).toNanos();

	private final Pace pace;

	private final SlowDown slowDown;

	private final BlockingStrategy parking;

	OpenRate(Pace pace, SlowDown slowDown, BlockingStrategy parking) {
		this.pace = pace;
		this.slowDown = slowDown;
		this.parking = parking;
	}

	@Override
	public boolean awaitUnless(BooleanSupplier stopped) throws InterruptedException {
		long left = this.pace.closedFor();
		while (left > 0 && !stopped.getAsBoolean()) {
			this.parking.park(Math.min(left, GLANCE));
			left = this.pace.closedFor();
		}
		return !stopped.getAsBoolean();
	}

	@Override
	public boolean refreshUnless(BooleanSupplier stopped) throws InterruptedException {
		return awaitUnless(stopped);
	}

	@Override
	public int slowings() {
		return 0;
	}

	/** Half of no limit is no limit: only what was asked for is waited for. */
	@Override
	public void tell(int seen, CallFate fate) {
		this.slowDown.tell(seen, new CallFate(false, null, fate.closed()));
	}

}
