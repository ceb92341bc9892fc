package io.chimedesk.run;

/**
 * Where a run stands.
 */
public enum RunStatus {

	/** Confirmed, and not yet begun. */
	WAITING,
	/** Batches go out. */
	SENDING,
	/** Every user has been sent; what was accepted is read again. */
	VERIFYING,
	/** Every user that was sent has the wanted values. */
	COMPLETED,
	/** All is settled, and not every user that was sent has the wanted values. */
	COMPLETED_WITH_FAILURES,
	/** Stopped because going on is pointless; the rest was not attempted. */
	HALTED;

	public boolean isOpen() {
		return this == WAITING || this == SENDING || this == VERIFYING;
	}

}
