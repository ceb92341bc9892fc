package io.chimedesk.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import io.chimedesk.chime.ChimeUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over users that were read, or found missing, outside of a refresh, for instance
 * by a run.
 */
@Service
class Learning {

	private final ChimeAccounts accounts;

	private final StagedUsers staged;

	private final CopyRevisions revisions;

	private final Clock clock;

	Learning(ChimeAccounts accounts, StagedUsers staged, CopyRevisions revisions, Clock clock) {
		this.accounts = accounts;
		this.staged = staged;
		this.revisions = revisions;
		this.clock = clock;
	}

	@Transactional
	public void learn(String accountId, Collection<ChimeUser> users) {
		learn(accountId, users, this.clock.instant());
	}

	@Transactional
	public void learn(String accountId, Collection<ChimeUser> users, Instant readAt) {
		String stageId = UUID.randomUUID().toString();
		this.accounts.lock(accountId);
		this.staged.add(stageId, accountId, users, readAt);
		this.staged.merge(stageId, this.revisions.raise(accountId));
		this.staged.clear(stageId);
	}

	@Transactional
	public boolean markGone(String accountId, String userId, Instant readAt) {
		this.accounts.lock(accountId);
		return this.staged.markGone(accountId, userId, readAt, this.revisions.raise(accountId));
	}

}
