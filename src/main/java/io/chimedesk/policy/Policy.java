package io.chimedesk.policy;

/**
 * What has to be approved, and by how many.
 *
 * @param runApprovalFrom from how many users on a run needs a second administrator; 0 for
 * never
 */
public record Policy(int runApprovalFrom) {

	/**
	 * What holds until somebody changes it.
	 */
	public static Policy balanced() {
		return new Policy(1_000);
	}

}
