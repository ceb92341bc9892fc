package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

import io.chimedesk.chime.ChimeAccount;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The steps of a refresh, each in one transaction: until the last one our copy stays what
 * it was.
 */
@Service
class RefreshSteps {

	private static final Logger log = LoggerFactory.getLogger(RefreshSteps.class);

	private static final int RESTARTS = 2;

	private final OpenRefreshes refreshes;

	private final StagedPages staged;

	private final ChimeAccounts accounts;

	private final NewCopy copy;

	private final Clock clock;

	RefreshSteps(OpenRefreshes refreshes, StagedPages staged, ChimeAccounts accounts, NewCopy copy, Clock clock) {
		this.refreshes = refreshes;
		this.staged = staged;
		this.accounts = accounts;
		this.copy = copy;
		this.clock = clock;
	}

	Optional<OpenRefresh> open(String accountId) {
		return this.refreshes.find(accountId);
	}

	/**
	 * Whether this refresh may go on: nobody stopped it, and no other one began.
	 */
	boolean isOpen(OpenRefresh refresh) {
		return open(refresh.accountId()).filter((open) -> open.stageId().equals(refresh.stageId())).isPresent();
	}

	ListSoFar list(OpenRefresh refresh) {
		return this.staged.list(refresh.stageId());
	}

	/**
	 * What the pages of the last whole list said; none if there is no such list.
	 */
	Set<String> lastDigests(String accountId) {
		return this.copy.lastDigests(accountId);
	}

	/**
	 * Whether this refresh makes the first copy of its account.
	 */
	boolean isFirstCopy(OpenRefresh refresh) {
		return this.copy.isFirst(refresh);
	}

	/**
	 * Stages pages that others follow.
	 * @param places where the users of a first copy are; null if this is none
	 * @return the refresh as it stands now, empty if it is over or somebody else carries
	 * it on
	 */
	@Transactional
	public Optional<OpenRefresh> take(OpenRefresh refresh, List<PackedPage> pages, @Nullable NewPlaces places) {
		OpenRefresh after = refresh.after(pages);
		if (!this.refreshes.advance(refresh, after, PackedPage.users(pages))) {
			return Optional.empty();
		}
		this.staged.add(refresh, pages);
		if (places != null) {
			this.copy.add(refresh, pages, places);
		}
		return Optional.of(after);
	}

	/**
	 * Replaces the copy. It stays what it was if somebody stops the refresh meanwhile.
	 */
	@Transactional
	public void finish(OpenRefresh refresh, PackedPage last, HeldPages held) {
		finish(refresh, last, () -> this.copy.takeOver(refresh, held));
	}

	/**
	 * Shows a first copy, unless somebody stops the refresh meanwhile.
	 */
	@Transactional
	public void publish(OpenRefresh refresh, PackedPage last, NewPlaces places) {
		finish(refresh, last, () -> this.copy.publish(refresh, last, places));
	}

	private void finish(OpenRefresh refresh, PackedPage last, LongSupplier copy) {
		// account before refresh, as whoever begins one
		this.accounts.lock(refresh.accountId());
		if (!open(refresh.accountId()).equals(Optional.of(refresh))) {
			return;
		}
		this.staged.add(refresh, List.of(last));
		long revision = copy.getAsLong();
		if (this.refreshes.complete(refresh, last.page(), revision, this.clock.instant())) {
			log.info("Refresh of {} is complete after {} pages", refresh.accountId(), refresh.pages() + 1);
		}
		else {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
	}

	/**
	 * Throws away what the copy has taken over.
	 */
	@Transactional
	public void tidy(OpenRefresh refresh) {
		if (open(refresh.accountId()).isEmpty()) {
			this.staged.tidy(refresh.accountId());
		}
	}

	@Transactional
	public void takeAccounts(OpenRefresh refresh, List<ChimeAccount> found) {
		Instant now = this.clock.instant();
		if (this.refreshes.complete(refresh, now)) {
			this.accounts.replaceAll(found, now);
		}
	}

	@Transactional
	public void postpone(OpenRefresh refresh, Duration wait, String message) {
		this.refreshes.postpone(refresh, this.clock.instant().plus(wait), message);
	}

	@Transactional
	public void fail(OpenRefresh refresh, RefreshFailure failure, String message) {
		if (this.refreshes.fail(refresh, failure, message, this.clock.instant())) {
			if (!failure.leavesPages()) {
				this.staged.discard(refresh);
			}
			log.warn("Refresh of {} failed after {} pages: {}", refresh.accountId(), refresh.pages(), failure);
		}
	}

	/**
	 * Begins anew, a few times.
	 * @param reason why what was read is of no use
	 * @return the refresh as it stands now, empty if it is over
	 */
	@Transactional
	public Optional<OpenRefresh> startAgain(OpenRefresh refresh, String reason) {
		if (refresh.restarts() == RESTARTS) {
			fail(refresh, RefreshFailure.NOT_WHOLE, reason);
			return Optional.empty();
		}
		if (!this.refreshes.restart(refresh, UUID.randomUUID().toString(), this.clock.instant())) {
			return Optional.empty();
		}
		this.staged.discard(refresh);
		log.info("Refresh of {} begins anew: {}", refresh.accountId(), reason);
		return this.refreshes.find(refresh.accountId());
	}

}
