package io.chimedesk.chime;

/**
 * Why calls to an account are slower than set.
 */
public enum Slowing {

	/** Chime refused a call because it came too soon. */
	CALL_THROTTLED,
	/** Chime took a batch and refused some of its users because they came too soon. */
	USERS_THROTTLED,
	/** Chime said for how long it wants no calls. */
	ASKED_TO_WAIT

}
