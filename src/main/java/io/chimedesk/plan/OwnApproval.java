package io.chimedesk.plan;

import java.util.UUID;

/**
 * Somebody wants to decide as the second person who is the first.
 */
public class OwnApproval extends RuntimeException {

	OwnApproval(UUID planId) {
		super("Plan " + planId + " has to be decided by somebody else");
	}

}
