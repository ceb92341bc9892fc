package io.chimedesk.plan;

/**
 * Why a user of the plan is not sent.
 */
public enum Skip {

	/** Has all the wanted values. */
	ALREADY_THERE,
	/** An open run holds the user. */
	HELD_BY_RUN,
	/** The copy knows this user no longer. */
	GONE,
	/** Has something else than when the plan was confirmed. */
	MOVED,
	/** Taken out in the review. */
	TAKEN_OUT,
	/** No plan may send this user. */
	PROTECTED,
	/** The plan is for those who have something else now. */
	NOT_FROM,
	/** Somebody has changed the user since the run that is undone. */
	CHANGED_SINCE,
	/** Every field is left as it is for this user. */
	NOTHING_TO_CHANGE,
	/** The account does not support the tier that this user should get. */
	TIER_NOT_SUPPORTED,
	/** A room is wanted, and Alexa off. */
	ROOM_WITHOUT_ALEXA,
	/** What should be the room is no ARN. */
	MALFORMED_ROOM

}
