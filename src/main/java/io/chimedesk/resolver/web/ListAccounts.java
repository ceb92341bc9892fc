package io.chimedesk.resolver.web;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.AccountNotFound;
import io.chimedesk.directory.Directory;

import org.springframework.stereotype.Component;

/**
 * The account that the address of a list names.
 */
@Component
class ListAccounts {

	private final Directory directory;

	ListAccounts(Directory directory) {
		this.directory = directory;
	}

	/**
	 * The account of that ID, or the page that says there is none.
	 */
	ChimeAccount open(String accountId) {
		return this.directory.account(accountId).orElseThrow(() -> new AccountNotFound(accountId));
	}

}
