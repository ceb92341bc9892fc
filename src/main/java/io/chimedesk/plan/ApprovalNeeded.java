package io.chimedesk.plan;

import java.util.UUID;

/**
 * One person is not enough to confirm this plan. Nothing has happened.
 */
public class ApprovalNeeded extends RuntimeException {

	ApprovalNeeded(UUID planId) {
		super("Plan " + planId + " needs a second person");
	}

}
