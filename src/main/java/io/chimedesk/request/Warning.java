package io.chimedesk.request;

/**
 * What somebody who asks should know of a user before.
 */
public enum Warning {

	/** Has the tier already. */
	ALREADY_THERE,
	/** Licences of this account follow group membership in the company's directory. */
	DIRECTORY_MANAGED, SUSPENDED, INVITATION_PENDING,
	/** Would get a lower tier. */
	DOWNGRADE,
	/** No run sends the user. */
	PROTECTED,
	/** Another request for the user is under way. */
	OPEN_REQUEST

}
