package io.chimedesk.plan;

/**
 * Where a plan stands.
 */
public enum PlanStatus {

	/** Made, and to be reviewed. */
	REVIEW,
	/** Confirmed: there is a run. */
	CONFIRMED,
	/** Given up, replaced or too old. */
	DROPPED

}
