package io.chimedesk.policy;

/**
 * The policy was changed by somebody else meanwhile.
 */
public class PolicyStale extends RuntimeException {

	PolicyStale(long version) {
		super("Version " + version + " of the policy does not hold any more");
	}

}
