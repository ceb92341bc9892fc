package io.chimedesk.ui;

import java.util.Optional;

/**
 * Tells the frame what an account is called; contributed by whoever knows the accounts.
 */
@FunctionalInterface
public interface AccountNames {

	/**
	 * The name of that account, empty if there is none.
	 */
	Optional<String> nameOf(String accountId);

}
