package io.chimedesk.policy;

/**
 * A rule of the policy that can fire on a request.
 */
public enum Rule {

	/** A tier that helpdesk may not grant alone. */
	TIER,
	/** More users than helpdesk may grant alone with one request. */
	USERS_PER_REQUEST,
	/** More users than one of helpdesk may grant alone in a day. */
	USERS_PER_DAY,
	/** So many users that one approver is needed, whoever asks. */
	ONE_APPROVER,
	/** So many users that two approvers are needed, whoever asks. */
	TWO_APPROVERS,
	/** Users who would get a lower tier. */
	DOWNGRADE,
	/** Users who are protected. */
	PROTECTED,
	/** Users for whom the budget does not suffice. */
	BUDGET,
	/** An end further away than a lease may last. */
	LEASE_DAYS

}
