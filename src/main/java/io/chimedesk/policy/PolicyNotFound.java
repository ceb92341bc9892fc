package io.chimedesk.policy;

/**
 * There never was a policy of that version.
 */
public class PolicyNotFound extends RuntimeException {

	PolicyNotFound(long version) {
		super("There is no version " + version + " of the policy");
	}

}
