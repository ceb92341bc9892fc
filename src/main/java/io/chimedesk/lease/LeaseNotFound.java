package io.chimedesk.lease;

/**
 * There is no such lease.
 */
public class LeaseNotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LeaseNotFound(long id) {
		super("There is no lease " + id);
	}

}
