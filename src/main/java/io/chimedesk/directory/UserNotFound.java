package io.chimedesk.directory;

/**
 * There is no such user in that account.
 */
public class UserNotFound extends RuntimeException {

	UserNotFound(long number) {
		super("No user " + number);
	}

}
