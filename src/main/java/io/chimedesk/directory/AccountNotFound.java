package io.chimedesk.directory;

/**
 * There is no such account in our copy.
 */
public class AccountNotFound extends RuntimeException {

	public AccountNotFound(String accountId) {
		super("No account " + accountId);
	}

}
