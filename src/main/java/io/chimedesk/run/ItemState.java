package io.chimedesk.run;

/**
 * Where one user of an open run stands.
 */
enum ItemState {

	/** To be sent, perhaps again; or under way, if an open attempt names this user. */
	PENDING,
	/**
	 * It was sent and nobody can say whether it was applied; to be read before anything
	 * else.
	 */
	UNCONFIRMED,
	/** The service took it without an error; to be read again. */
	ACCEPTED,
	/**
	 * The service refused it for good; to be read again, as it may be there all the same.
	 */
	REFUSED,
	/** Has its outcome. */
	SETTLED

}
