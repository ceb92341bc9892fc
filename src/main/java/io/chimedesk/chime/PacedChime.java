package io.chimedesk.chime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * Chime, with all calls of this process together kept below the rate. Runs wait in line.
 * Refreshes wait as one: however many accounts are read, a run stands behind one of their
 * calls at most. A method that throws InterruptedException has not called.
 */
public class PacedChime {

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	/** How long somebody who may be stopped waits before it looks whether it was. */
	private static final long GLANCE = Duration.ofMillis(250).toNanos();

	private final Chime chime;

	private final Bucket bucket;

	private final ReentrantLock refreshes = new ReentrantLock(true);

	public PacedChime(Chime chime, double callsPerSecond) {
		this.chime = chime;
		Duration interval = Duration.ofNanos(Math.max(1, (long) (SECOND / callsPerSecond)));
		this.bucket = Bucket.builder().addLimit((limit) -> limit.capacity(1).refillGreedy(1, interval)).build();
	}

	/**
	 * Waits until a call may be made; to be followed by {@link #update}, so that nothing
	 * stands between the intent and the call.
	 */
	public void await() throws InterruptedException {
		this.bucket.asBlocking().consume(1);
	}

	public BatchReply update(String accountId, List<UserUpdate> updates) {
		return this.chime.update(accountId, updates);
	}

	public Reading<ChimeAccount> account(String accountId) throws InterruptedException {
		await();
		return this.chime.account(accountId);
	}

	public Reading<ChimeUser> user(String accountId, String userId) throws InterruptedException {
		await();
		return this.chime.user(accountId, userId);
	}

	public Reading<UserPage> users(String accountId, @Nullable String nextToken) throws InterruptedException {
		await();
		return this.chime.users(accountId, nextToken);
	}

	/**
	 * All accounts, for a refresh.
	 */
	public Reading<List<ChimeAccount>> accounts() throws InterruptedException {
		awaitUnless(() -> false);
		return this.chime.accounts();
	}

	/**
	 * One page of users, for a refresh that may be stopped while it waits.
	 * @return empty if it was stopped: nothing was called
	 */
	public Optional<Reading<UserPage>> usersUnless(BooleanSupplier stopped, String accountId,
			@Nullable String nextToken) throws InterruptedException {
		return awaitUnless(stopped) ? Optional.of(this.chime.users(accountId, nextToken)) : Optional.empty();
	}

	private boolean awaitUnless(BooleanSupplier stopped) throws InterruptedException {
		while (!this.refreshes.tryLock(GLANCE, TimeUnit.NANOSECONDS)) {
			if (stopped.getAsBoolean()) {
				return false;
			}
		}
		try {
			return sleepUnless(stopped, this.bucket.consumeIgnoringRateLimits(1));
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
