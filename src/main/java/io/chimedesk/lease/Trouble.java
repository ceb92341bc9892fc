package io.chimedesk.lease;

/**
 * Why a lease asks instead of returning the earlier tier.
 */
public enum Trouble {

	/** Somebody gave the user another tier meanwhile. */
	CHANGED,
	/** The user is protected. */
	PROTECTED,
	/** Chime no longer has the user. */
	GONE,
	/** The account does not offer the earlier tier, or nobody knows it. */
	NOT_SUPPORTED,
	/** The run could not return it. */
	FAILED

}
