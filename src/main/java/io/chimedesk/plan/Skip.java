package io.chimedesk.plan;

/**
 * Why a user of the plan is not sent.
 */
public enum Skip {

	/** Has all the wanted values. */
	ALREADY_THERE,
	/** An open run holds the user. */
	HELD_BY_RUN,
	/** The copy knows this user no longer. */
	GONE,
	/** Taken out in the review. */
	TAKEN_OUT

}
