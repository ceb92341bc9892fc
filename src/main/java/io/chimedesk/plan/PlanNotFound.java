package io.chimedesk.plan;

/**
 * There is no such plan, or it belongs to somebody else.
 */
public class PlanNotFound extends RuntimeException {

	public PlanNotFound() {
		super("No such plan");
	}

}
