package io.chimedesk.directory;

import org.springframework.stereotype.Component;

/**
 * The user that an address names.
 */
@Component
public class OpenUsers {

	private final OpenAccounts accounts;

	private final Directory directory;

	OpenUsers(OpenAccounts accounts, Directory directory) {
		this.accounts = accounts;
		this.directory = directory;
	}

	/**
	 * The user of that number in that account, who may be gone.
	 * @throws AccountNotFound if there is no such account
	 * @throws UserNotFound if there is no such user in it
	 */
	public DirectoryUser open(String accountId, long number) {
		this.accounts.open(accountId);
		return this.directory.byNumber(accountId, number).orElseThrow(() -> new UserNotFound(number));
	}

}
