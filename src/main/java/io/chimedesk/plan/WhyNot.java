package io.chimedesk.plan;

/**
 * What may be in the way of a change, shown before the run.
 */
public enum WhyNot {

	/** Licences of this account follow group membership in the company's directory. */
	DIRECTORY_MANAGED, SUSPENDED, INVITATION_PENDING,
	/** A phone number is assigned and the tier goes down. */
	PHONE_NUMBER,
	/** Protected, and sent by the word of an administrator. */
	PROTECTED,
	/** Not documented to take effect: user type and Alexa fields. */
	ONLY_TIER_DOCUMENTED

}
