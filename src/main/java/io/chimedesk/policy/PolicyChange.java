package io.chimedesk.policy;

import java.time.Instant;
import java.util.List;

/**
 * What somebody changed in the policy.
 */
public record PolicyChange(String by, Instant at, List<PolicyDifference> differences) {

	public PolicyChange {
		differences = List.copyOf(differences);
	}

}
