package io.chimedesk.directory;

import java.util.concurrent.locks.ReentrantLock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The indexes of the accounts that somebody looks at, never older than what was committed
 * when they were asked for.
 */
@Service
class UserIndexes {

	private final CopyRevisions revisions;

	private final IndexedUsers users;

	private final HeldIndexes held;

	UserIndexes(CopyRevisions revisions, IndexedUsers users, IndexProperties properties) {
		this.revisions = revisions;
		this.users = users;
		this.held = new HeldIndexes(properties.users());
	}

	/**
	 * The index of that account, caught up if need be. Within a transaction, which may
	 * see what is never committed, an index that is caught up is for this caller alone.
	 */
	UserIndex of(String accountId) {
		long revision = this.revisions.of(accountId.replace("\u0000", ""));
		UserIndex index = this.held.get(accountId);
		if (index.revision() >= revision) {
			return index;
		}
		return TransactionSynchronizationManager.isActualTransactionActive() ? caughtUp(index, accountId, revision)
				: caughtUp(accountId, revision);
	}

	/** One caller catches up, the others wait for it. */
	private UserIndex caughtUp(String accountId, long revision) {
		ReentrantLock lock = this.held.lock(accountId);
		lock.lock();
		try {
			UserIndex index = this.held.get(accountId);
			if (index.revision() < revision) {
				index = caughtUp(index, accountId, revision);
				this.held.put(accountId, index);
			}
			return index;
		}
		finally {
			lock.unlock();
		}
	}

	private UserIndex caughtUp(UserIndex index, String accountId, long revision) {
		return index.with(this.users.since(accountId, index.revision()), revision);
	}

}
