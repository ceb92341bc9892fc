package io.chimedesk.plan;

import java.util.UUID;

/**
 * The plan is confirmed, but there is no run yet: it waits for a second person.
 */
public class PlanAwaitsApproval extends RuntimeException {

	public PlanAwaitsApproval(UUID planId) {
		super("Plan " + planId + " waits for a second person");
	}

}
