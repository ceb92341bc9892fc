package io.chimedesk.directory;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Indexes kept in memory, up to a number of users in all. What was asked for last stays,
 * however large it is; what nobody asked for the longest time goes first.
 */
final class HeldIndexes {

	private static final int LOCKS = 64;

	private final long mostUsers;

	private final Map<String, UserIndex> indexes = new LinkedHashMap<>(16, 0.75f, true);

	private final ReentrantLock[] locks = Stream.generate(ReentrantLock::new)
		.limit(LOCKS)
		.toArray(ReentrantLock[]::new);

	HeldIndexes(long mostUsers) {
		this.mostUsers = mostUsers;
	}

	/**
	 * The index that is kept for that account, the empty one if there is none.
	 */
	synchronized UserIndex get(String accountId) {
		return this.indexes.getOrDefault(accountId, UserIndex.EMPTY);
	}

	/**
	 * Keeps that index, unless it has no users, as an account has that does not exist.
	 */
	synchronized void put(String accountId, UserIndex index) {
		if (index.size() == 0) {
			return;
		}
		this.indexes.put(accountId, index);
		long users = this.indexes.values().stream().mapToLong(UserIndex::size).sum();
		Iterator<UserIndex> eldest = this.indexes.values().iterator();
		while (users > this.mostUsers && this.indexes.size() > 1) {
			users -= eldest.next().size();
			eldest.remove();
		}
	}

	/**
	 * What to hold while the index of that account is caught up.
	 */
	ReentrantLock lock(String accountId) {
		return this.locks[Math.floorMod(accountId.hashCode(), LOCKS)];
	}

}
