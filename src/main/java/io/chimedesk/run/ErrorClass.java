package io.chimedesk.run;

/**
 * What kind of answer a code is, the gravest first: of several for one user the gravest
 * counts.
 */
enum ErrorClass {

	/** We may not do this. */
	PERMISSION,
	/** Sending the same again cannot help. */
	PERMANENT,
	/** A limit of the account is reached. */
	LIMIT,
	/** Something else was changing the user; reading decides. */
	CONFLICT,
	/** The user's state does not allow it; reading decides. */
	PRECONDITION,
	/** Nobody has heard of this code; reading decides. */
	UNHEARD,
	/** Trouble of the service that may pass; the change may have been applied. */
	TRANSIENT,
	/** Too many calls; nothing was applied. */
	THROTTLING

}
