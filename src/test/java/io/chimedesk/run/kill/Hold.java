package io.chimedesk.run.kill;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps one call from going on until somebody has done something meanwhile.
 */
final class Hold {

	private static final long LONGEST_SECONDS = 60;

	private final AtomicInteger calls;

	private final CountDownLatch reached = new CountDownLatch(1);

	private final CountDownLatch released = new CountDownLatch(1);

	/**
	 * Keeps the call with that number, counted from now.
	 */
	Hold(int call) {
		this.calls = new AtomicInteger(call);
	}

	void pass() {
		if (this.calls.decrementAndGet() == 0) {
			this.reached.countDown();
			await(this.released);
		}
	}

	void awaitCall() {
		assertThat(await(this.reached)).as("a call to be held").isTrue();
	}

	void release() {
		this.released.countDown();
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(LONGEST_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
