package io.chimedesk.run;

/**
 * Where a run stands.
 */
public enum RunStatus {

	/** Confirmed for a later time. */
	SCHEDULED,
	/** Confirmed, and not yet begun. */
	WAITING,
	/** Batches go out. */
	SENDING,
	/** Nothing is sent for a while. */
	PAUSED,
	/** Every user has been sent; what was accepted is read again. */
	VERIFYING,
	/** Every user that was sent has the wanted values. */
	COMPLETED,
	/** All is settled, and not every user that was sent has the wanted values. */
	COMPLETED_WITH_FAILURES,
	/** All that was to be sent has been, and what was accepted was not read again. */
	NOT_VERIFIED,
	/** Stopped by an operator; the rest was not attempted. */
	CANCELLED,
	/** Stopped because going on is pointless; the rest was not attempted. */
	HALTED;

	public boolean isOpen() {
		return this == SCHEDULED || this == WAITING || this == SENDING || this == PAUSED || this == VERIFYING;
	}

}
