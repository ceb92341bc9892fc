package io.chimedesk.lease;

/**
 * There is no such lease.
 */
public class LeaseNotFound extends RuntimeException {

	LeaseNotFound(long id) {
		super("There is no lease " + id);
	}

}
