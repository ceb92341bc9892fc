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
		if (this.directory.account(accountId).isEmpty()) {
			throw new AccountNotFound(accountId);
		}
		return begin(actor, accountId, "account/" + accountId);
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

	private boolean begin(Actor actor, String accountId, String subject) {
		boolean begun = this.schedule.begin(accountId);
		if (begun) {
			this.audit.record(actor, "directory.refresh-requested", subject, Map.of());
		}
		return begun;
	}

}
