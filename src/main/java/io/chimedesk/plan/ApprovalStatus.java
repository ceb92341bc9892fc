package io.chimedesk.plan;

/**
 * What has become of a plan that needs a second person.
 */
public enum ApprovalStatus {

	/** Nobody has decided yet. */
	WAITING,
	/** There is a run. */
	APPROVED,
	/** The plan is to be reviewed again. */
	DECLINED,
	/** The plan was edited, or taken back. */
	WITHDRAWN

}
