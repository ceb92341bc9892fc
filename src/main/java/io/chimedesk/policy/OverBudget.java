package io.chimedesk.policy;

/**
 * What becomes of a request that exceeds a budget.
 */
public enum OverBudget {

	/** It is told, and goes on. */
	WARN,
	/** One approver has to look at it. */
	APPROVAL,
	/** It is refused. */
	REFUSE

}
