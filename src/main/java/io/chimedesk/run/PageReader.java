package io.chimedesk.run;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.chimedesk.chime.PacedChime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of an account's users in a thread of its own, a little ahead of whoever
 * takes them. It never goes round in circles.
 */
final class PageReader implements AutoCloseable {

	/** So many pages are read before somebody takes them. */
	private static final int AHEAD = 20;

	private final PacedChime chime;

	private final String accountId;

	private final Supplier<Instant> clock;

	private final BlockingQueue<Leaf> leaves = new ArrayBlockingQueue<>(AHEAD);

	private final Thread thread;

	PageReader(PacedChime chime, String accountId, Supplier<Instant> clock) {
		this.chime = chime;
		this.accountId = accountId;
		this.clock = clock;
		this.thread = Thread.ofVirtual().name("pages").start(this::read);
	}

	/**
	 * The next page, as soon as it is there.
	 */
	Leaf take() throws InterruptedException {
		return this.leaves.take();
	}

	/**
	 * The next page, if it is there within so many nanoseconds.
	 */
	@Nullable Leaf poll(long nanos) throws InterruptedException {
		return this.leaves.poll(nanos, TimeUnit.NANOSECONDS);
	}

	/**
	 * Reads no further.
	 */
	@Override
	public void close() {
		this.thread.interrupt();
	}

	private void read() {
		try {
			Set<String> tokens = new HashSet<>();
			@Nullable String token = null;
			do {
				Leaf leaf = read(token);
				token = (leaf.page() != null) ? leaf.page().nextToken() : null;
				boolean repeats = token != null && !tokens.add(token);
				this.leaves.put(repeats ? leaf.repeated() : leaf);
				token = repeats ? null : token;
			}
			while (token != null);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Leaf read(@Nullable String token) throws InterruptedException {
		Instant readAt = this.clock.get();
		try {
			return Leaf.of(this.chime.users(this.accountId, token), readAt);
		}
		catch (RuntimeException ex) {
			return Leaf.crashed(ex, readAt);
		}
	}

}
