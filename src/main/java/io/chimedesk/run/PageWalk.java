package io.chimedesk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import org.jspecify.annotations.Nullable;

/**
 * One way through all pages of an account's users, which are read while those before them
 * are recorded. It never goes round in circles.
 */
class PageWalk implements AutoCloseable {

	/** So many pages are read before somebody takes them. */
	private static final int AHEAD = 5;

	private final PacedChime chime;

	private final String accountId;

	private final Supplier<Instant> clock;

	private final BlockingQueue<Leaf> leaves = new ArrayBlockingQueue<>(AHEAD);

	private @Nullable Thread reader;

	private boolean isDone;

	PageWalk(PacedChime chime, String accountId, Supplier<Instant> clock) {
		this.chime = chime;
		this.accountId = accountId;
		this.clock = clock;
	}

	boolean isDone() {
		return this.isDone;
	}

	/**
	 * The users of all pages that have been read by now, of one at least.
	 */
	ReadUsers next() throws Unreadable, InterruptedException {
		if (this.reader == null) {
			this.reader = Thread.ofVirtual().name("pages").start(this::read);
		}
		Leaf first = this.leaves.take();
		List<ChimeUser> users = new ArrayList<>(turned(first));
		while (!this.isDone && this.leaves.peek() != null && this.leaves.peek().page() != null) {
			users.addAll(turned(this.leaves.remove()));
		}
		return new ReadUsers(users, first.readAt());
	}

	/**
	 * Reads no further.
	 */
	@Override
	public void close() {
		if (this.reader != null) {
			this.reader.interrupt();
		}
	}

	private List<ChimeUser> turned(Leaf leaf) throws Unreadable {
		UserPage page = leaf.page();
		if (page == null) {
			throw leaf.unreadable();
		}
		this.isDone = page.nextToken() == null;
		return page.users();
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
			return new Leaf(null, readAt, null, ex);
		}
	}

	/**
	 * Users as they were at that time or later.
	 */
	record ReadUsers(List<ChimeUser> users, Instant readAt) {
	}

	/**
	 * A page, or why there is none.
	 */
	private record Leaf(@Nullable UserPage page, Instant readAt, Reading.@Nullable Failed<?> failure,
			@Nullable RuntimeException crash) {

		static Leaf of(Reading<UserPage> reading, Instant readAt) {
			return switch (reading) {
				case Reading.Found<UserPage>(var page) -> new Leaf(page, readAt, null, null);
				case Reading.Missing<UserPage>(var message) -> failed(false, message, readAt);
				case Reading.Failed<UserPage> failed -> new Leaf(null, readAt, failed, null);
			};
		}

		Leaf repeated() {
			return failed(true, "The list of users repeats a page", this.readAt);
		}

		Unreadable unreadable() {
			if (this.failure == null) {
				throw new IllegalStateException("A page of users was lost", this.crash);
			}
			return new Unreadable(this.failure);
		}

		private static Leaf failed(boolean mayPass, String message, Instant readAt) {
			return new Leaf(null, readAt, new Reading.Failed<>(mayPass, false, message, null), null);
		}

	}

}
