package io.chimedesk.lease;

/**
 * Where a lease stands.
 */
public enum LeaseStatus {

	/** The user has the tier until the end date. */
	RUNNING,
	/** The end date is over, and the earlier tier is on its way back. */
	ENDING,
	/** The user has the earlier tier again. */
	ENDED,
	/**
	 * The earlier tier was not returned; somebody has to say what should become of it.
	 */
	ASKS,
	/** Somebody said that the user keeps what the user has. */
	KEPT;

	/**
	 * Whether something is still to become of the lease.
	 */
	public boolean isOpen() {
		return this == RUNNING || this == ENDING || this == ASKS;
	}

}
