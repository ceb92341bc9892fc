package io.chimedesk.plan;

/**
 * The plan is no longer the one that was reviewed: confirmed or dropped before, too old,
 * or overtaken by changes.
 */
public class PlanStale extends RuntimeException {

	public PlanStale(String message) {
		super(message);
	}

}
