package io.chimedesk.lease;

/**
 * The lease does not stand where it was seen to stand: it is over, ends already, or
 * somebody else was faster.
 */
public class LeaseStale extends RuntimeException {

	LeaseStale(long id) {
		super("Lease " + id);
	}

}
