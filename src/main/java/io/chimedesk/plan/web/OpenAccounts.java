package io.chimedesk.plan.web;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.AccountNotFound;
import io.chimedesk.directory.Directory;

import org.springframework.stereotype.Component;

/**
 * The account that an address names.
 */
@Component
class OpenAccounts {

	private final Directory directory;

	OpenAccounts(Directory directory) {
		this.directory = directory;
	}

	/**
	 * The account of that ID, or the page that says there is none.
	 */
	ChimeAccount open(String accountId) {
		return this.directory.account(accountId).orElseThrow(() -> new AccountNotFound(accountId));
	}

}
