package io.chimedesk.plan;

/**
 * Where a plan stands.
 */
public enum PlanStatus {

	/** Made, and to be reviewed. */
	REVIEW,
	/** Confirmed by one, and to be approved by a second person. */
	AWAITING_APPROVAL,
	/** Confirmed: there is a run. */
	CONFIRMED,
	/** Given up, replaced or too old. */
	DROPPED

}
