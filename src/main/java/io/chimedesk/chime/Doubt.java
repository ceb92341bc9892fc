package io.chimedesk.chime;

/**
 * Why nobody can say whether a call was applied.
 */
public enum Doubt {

	/** 500. */
	SERVICE_FAILURE,
	/** 503 or any other 5xx, 408 or 425. */
	SERVICE_UNAVAILABLE,
	/** No complete answer within the attempt time-out. */
	TIME_OUT,
	/** The connection broke after the call had begun to be sent. */
	CONNECTION_LOST,
	/** A 2xx whose body is not Chime's. */
	UNREADABLE_ANSWER,
	/** A 2xx without a UserErrors list. */
	NO_ERROR_LIST,
	/** The answer is larger than 1 MiB. */
	ANSWER_TOO_LARGE,
	/** Our own thread was told to stop. */
	INTERRUPTED

}
