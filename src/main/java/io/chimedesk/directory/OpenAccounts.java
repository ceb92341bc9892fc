package io.chimedesk.directory;

import io.chimedesk.chime.ChimeAccount;

import org.springframework.stereotype.Component;

/**
 * The account that an address names.
 */
@Component
public class OpenAccounts {

	private final Directory directory;

	OpenAccounts(Directory directory) {
		this.directory = directory;
	}

	/**
	 * The account of that ID.
	 * @throws AccountNotFound if there is none
	 */
	public ChimeAccount open(String accountId) {
		return this.directory.account(accountId).orElseThrow(() -> new AccountNotFound(accountId));
	}

}
