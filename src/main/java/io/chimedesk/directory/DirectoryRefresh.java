package io.chimedesk.directory;

import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refreshes that an operator asks for.
 */
@Service
public class DirectoryRefresh {

	private final Directory directory;

	private final RefreshSchedule schedule;

	private final Audit audit;

	DirectoryRefresh(Directory directory, RefreshSchedule schedule, Audit audit) {
		this.directory = directory;
		this.schedule = schedule;
		this.audit = audit;
	}

	/**
	 * Has the users of an account read again, unless that is under way.
	 * @return whether it was begun by this call
	 * @throws AccountNotFound if there is no such account
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
	@Transactional
	public boolean request(Actor actor, String accountId) {
		requireAccount(accountId);
		return begin(actor, accountId, "account/" + accountId);
	}

	/**
	 * Stops the refresh of an account. The earlier copy stays, and the pages that were
	 * read wait for {@link #goOn}.
	 * @return whether it was stopped by this call
	 * @throws AccountNotFound if there is no such account
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
	@Transactional
	public boolean stop(Actor actor, String accountId) {
		requireAccount(accountId);
		return record(this.schedule.stop(accountId), actor, "directory.refresh-stopped", "account/" + accountId);
	}

	/**
	 * Goes on with a refresh that was stopped or failed, from the page where it ended.
	 * @return whether it was gone on with by this call
	 * @throws AccountNotFound if there is no such account
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
	@Transactional
	public boolean goOn(Actor actor, String accountId) {
		requireAccount(accountId);
		return record(this.schedule.goOn(accountId), actor, "directory.refresh-resumed", "account/" + accountId);
	}

	/**
	 * Has the list of accounts read again, unless that is under way.
	 * @return whether it was begun by this call
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
	@Transactional
	public boolean requestAccounts(Actor actor) {
		return begin(actor, Refreshes.ACCOUNTS, "accounts");
	}

	private void requireAccount(String accountId) {
		if (this.directory.account(accountId).isEmpty()) {
			throw new AccountNotFound(accountId);
		}
	}

	private boolean begin(Actor actor, String accountId, String subject) {
		return record(this.schedule.begin(accountId), actor, "directory.refresh-requested", subject);
	}

	private boolean record(boolean done, Actor actor, String action, String subject) {
		if (done) {
			this.audit.record(actor, action, subject, Map.of());
		}
		return done;
	}

}
