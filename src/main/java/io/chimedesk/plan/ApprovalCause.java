package io.chimedesk.plan;

/**
 * Why one person is not enough to confirm a plan.
 */
public enum ApprovalCause {

	/** It sends as many users as the policy names, or more. */
	SIZE,
	/** It sends somebody who is protected. */
	PROTECTED

}
