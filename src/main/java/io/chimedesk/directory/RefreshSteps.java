package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.UserPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a refresh, each in one transaction: until the last one our copy stays what
 * it was.
 */
@Service
class RefreshSteps {

	private static final Logger log = LoggerFactory.getLogger(RefreshSteps.class);

	private static final int RESTARTS = 2;

	private final Refreshes refreshes;

	private final StagedUsers staged;

	private final ChimeAccounts accounts;

	private final CopyRevisions revisions;

	private final Clock clock;

	RefreshSteps(Refreshes refreshes, StagedUsers staged, ChimeAccounts accounts, CopyRevisions revisions,
			Clock clock) {
		this.refreshes = refreshes;
		this.staged = staged;
		this.accounts = accounts;
		this.revisions = revisions;
		this.clock = clock;
	}

	Optional<OpenRefresh> open(String accountId) {
		return this.refreshes.open(accountId);
	}

	/**
	 * Stages a page; with the last one the copy is replaced. If a page shows that the
	 * list moved while it was read, because users were added meanwhile, the refresh
	 * begins anew a few times.
	 * @return the refresh as it stands now, empty if it is over or somebody else carries
	 * it on
	 */
	@Transactional
	public Optional<OpenRefresh> take(OpenRefresh refresh, UserPage page, Instant readAt) {
		// account before refresh, as whoever begins one
		this.accounts.lock(refresh.accountId());
		List<String> ids = page.users().stream().map(ChimeUser::userId).toList();
		if (page.nextToken() != null && page.nextToken().equals(refresh.nextToken())) {
			fail(refresh, RefreshFailure.NOT_WHOLE, "A page led to itself");
		}
		else if (this.staged.hasAny(refresh.stageId(), ids)) {
			return startAgain(refresh);
		}
		else if (this.refreshes.advance(refresh, page.nextToken(), page.users().size())) {
			this.staged.add(refresh.stageId(), refresh.accountId(), page.users(), readAt);
			if (page.nextToken() == null) {
				finish(refresh);
			}
		}
		return this.refreshes.open(refresh.accountId()).filter((open) -> open.stageId().equals(refresh.stageId()));
	}

	@Transactional
	public void takeAccounts(OpenRefresh refresh, List<ChimeAccount> found) {
		Instant now = this.clock.instant();
		if (this.refreshes.complete(refresh.accountId(), refresh.stageId(), now)) {
			this.accounts.replaceAll(found, now);
			found.forEach((account) -> this.refreshes.ensure(account.accountId()));
		}
	}

	@Transactional
	public void postpone(OpenRefresh refresh, Duration wait, String message) {
		this.refreshes.postpone(refresh, this.clock.instant().plus(wait), message);
	}

	@Transactional
	public void fail(OpenRefresh refresh, RefreshFailure failure, String message) {
		if (this.refreshes.fail(refresh, failure, message, this.clock.instant())) {
			this.staged.clear(refresh.stageId());
			log.warn("Refresh of {} failed after {} pages: {}", refresh.accountId(), refresh.pages(), failure);
		}
	}

	private Optional<OpenRefresh> startAgain(OpenRefresh refresh) {
		if (refresh.restarts() == RESTARTS) {
			fail(refresh, RefreshFailure.NOT_WHOLE, "A user stood on two pages");
			return Optional.empty();
		}
		if (!this.refreshes.restart(refresh, UUID.randomUUID().toString(), this.clock.instant())) {
			return Optional.empty();
		}
		this.staged.clear(refresh.stageId());
		log.info("Refresh of {} begins anew: the list moved while it was read", refresh.accountId());
		return this.refreshes.open(refresh.accountId());
	}

	private void finish(OpenRefresh refresh) {
		long revision = this.revisions.raise(refresh.accountId());
		this.staged.merge(refresh.stageId(), revision);
		this.staged.markTheOthersGone(refresh.stageId(), refresh.accountId(), refresh.startedAt(), revision);
		this.staged.clear(refresh.stageId());
		this.refreshes.complete(refresh.accountId(), refresh.stageId(), this.clock.instant());
		log.info("Refresh of {} is complete after {} pages", refresh.accountId(), refresh.pages() + 1);
	}

}
