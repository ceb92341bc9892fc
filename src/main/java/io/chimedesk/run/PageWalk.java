package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.UserPage;
import org.jspecify.annotations.Nullable;

/**
 * One way through all pages of an account's users, several at a time: recording many
 * users costs little more than recording a few.
 */
class PageWalk implements AutoCloseable {

	private static final Duration GATHERING = Duration.ofSeconds(1);

	private static final int MOST_GATHERED = 4_000;

	private final PageReader reader;

	private @Nullable Leaf unreadable;

	private boolean isDone;

	PageWalk(PacedChime chime, String accountId, Supplier<Instant> clock) {
		this.reader = new PageReader(chime, accountId, clock);
	}

	boolean isDone() {
		return this.isDone;
	}

	/**
	 * The users of the next page and of those that come within a second, but no further
	 * than the last of the wanted ones.
	 */
	ReadUsers next(Set<String> wanted) throws Unreadable, InterruptedException {
		Leaf first = (this.unreadable != null) ? this.unreadable : this.reader.take();
		List<ChimeUser> users = new ArrayList<>(turned(first));
		long end = System.nanoTime() + GATHERING.toNanos();
		int missing = wanted.size() - count(users, wanted);
		while (!this.isDone && missing > 0 && users.size() < MOST_GATHERED) {
			@Nullable Leaf leaf = readable(end - System.nanoTime());
			if (leaf == null) {
				break;
			}
			List<ChimeUser> more = turned(leaf);
			missing -= count(more, wanted);
			users.addAll(more);
		}
		return new ReadUsers(users, first.readAt());
	}

	/**
	 * Reads no further.
	 */
	@Override
	public void close() {
		this.reader.close();
	}

	/**
	 * The next page, if it comes in time. One that could not be read is kept for the next
	 * call, as the users before it count.
	 */
	private @Nullable Leaf readable(long nanos) throws InterruptedException {
		@Nullable Leaf leaf = this.reader.poll(nanos);
		if (leaf != null && leaf.page() == null) {
			this.unreadable = leaf;
			return null;
		}
		return leaf;
	}

	private List<ChimeUser> turned(Leaf leaf) throws Unreadable {
		UserPage page = leaf.turned();
		this.isDone = page.nextToken() == null;
		return page.users();
	}

	private static int count(List<ChimeUser> users, Set<String> wanted) {
		return (int) users.stream().map(ChimeUser::userId).filter(wanted::contains).distinct().count();
	}

	/**
	 * Users as they were at that time or later.
	 */
	record ReadUsers(List<ChimeUser> users, Instant readAt) {
	}

}
