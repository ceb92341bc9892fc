package io.chimedesk.plan;

/**
 * A plan that cannot be made of what was asked for.
 */
public class PlanRefused extends RuntimeException {

	public PlanRefused(String message) {
		super(message);
	}

}
