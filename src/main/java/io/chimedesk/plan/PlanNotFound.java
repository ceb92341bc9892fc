package io.chimedesk.plan;

/**
 * There is no such plan, or it belongs to somebody else.
 */
public class PlanNotFound extends RuntimeException {

	PlanNotFound() {
		super("No such plan");
	}

}
