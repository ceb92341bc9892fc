package io.chimedesk.run;

/**
 * The one final result of one user in one run.
 */
public enum Outcome {

	/** The user was read again and has the wanted values. */
	APPLIED,
	/** Chime said yes, and the user still does not have all the wanted values. */
	UNCHANGED,
	/** Chime said no. */
	FAILED,
	/** Nobody could find out. */
	UNKNOWN,
	/** Never sent, because the run stopped before. */
	NOT_ATTEMPTED,
	/** In the plan, and not to be sent. */
	SKIPPED

}
