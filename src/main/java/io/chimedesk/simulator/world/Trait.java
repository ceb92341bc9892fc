package io.chimedesk.simulator.world;

import org.jspecify.annotations.Nullable;

/**
 * What makes a user refuse a change, and what the service says then. The order is the
 * order in which the users of a company get them.
 */
public enum Trait {

	/** Left the company; the list has not caught up. */
	REMOVED(ErrorCode.NOT_FOUND, Trait.ALWAYS, "User not found in this account."),
	/** Paid for by a cost centre whose seats are all taken. */
	NO_SEATS(ErrorCode.RESOURCE_LIMIT_EXCEEDED, Trait.ALWAYS, "No Pro licenses are left for cost center 4711."),
	/** Under legal hold. */
	LEGAL_HOLD(ErrorCode.FORBIDDEN, Trait.ALWAYS, "The user is under legal hold and cannot be changed."),
	/** Came from an older system with a profile that fails validation. */
	IMPORTED(ErrorCode.BAD_REQUEST, Trait.ALWAYS, "The profile of this user was imported and fails validation."),
	/** The invitation came back. */
	INVITATION_FAILED(ErrorCode.UNPROCESSABLE, Trait.ALWAYS, "The invitation of this user failed; invite again first."),
	/** Looked after by the administrators of another region. */
	DELEGATED(ErrorCode.ACCESS_DENIED, Trait.ALWAYS, "The user is delegated to the administrators of another region."),
	/** Suspended in Chime. */
	SUSPENDED(ErrorCode.PRECONDITION_FAILED, Trait.ALWAYS, "The user is suspended."),
	/** Being changed by somebody else right now; over after one attempt. */
	BUSY(ErrorCode.CONFLICT, 1, "The user is being changed by another request."),
	/** Over its own rate for one attempt. */
	THROTTLED(ErrorCode.THROTTLED, 1, "Too many changes of this user; slow down."),
	/** On a shard that is moving; back after two attempts. */
	MOVING(ErrorCode.SERVICE_UNAVAILABLE, 2, "The user's data is temporarily unavailable."),
	/** Has a phone number, which a Basic user cannot have. */
	PHONE_NUMBER(ErrorCode.PHONE_NUMBER, Trait.ALWAYS, "The user has associated phone numbers."),
	/** Member of a Voice Connector group, which a Basic user cannot be. */
	VOICE_CONNECTOR_GROUP(ErrorCode.VOICE_CONNECTOR_GROUP, Trait.ALWAYS,
			"The user is associated with a Voice Connector group."),
	/** Belongs to a group that only the security team may change. */
	SECURITY_TEAM(ErrorCode.UNAUTHORIZED, Trait.ALWAYS, "The caller is not authorized to change this user."),
	/** Over its own rate for two attempts, with the other spelling of the code. */
	THROTTLING(ErrorCode.THROTTLING, 2, "Rate exceeded for this user."),
	/** Hits a defect of the service once. */
	FLAKY(ErrorCode.SERVICE_FAILURE, 1, "An internal error occurred."),
	/** Is accepted, and stays as it was. */
	STUBBORN(null, Trait.ALWAYS, ""),
	/** Hits a defect of the service every time. */
	BROKEN(ErrorCode.SERVICE_FAILURE, Trait.ALWAYS, "An internal error occurred.");

	private static final int ALWAYS = Integer.MAX_VALUE;

	private final @Nullable ErrorCode code;

	private final int strikes;

	private final String message;

	Trait(@Nullable ErrorCode code, int strikes, String message) {
		this.code = code;
		this.strikes = strikes;
		this.message = message;
	}

	/**
	 * The code that the user is refused with; null for {@link #STUBBORN}.
	 */
	public @Nullable ErrorCode code() {
		return this.code;
	}

	/**
	 * How many attempts fail before one succeeds; null if each one does.
	 */
	public @Nullable Integer strikes() {
		return (this.strikes == ALWAYS) ? null : this.strikes;
	}

	String message() {
		return this.message;
	}

	/**
	 * Whether the trait is in the way of that change.
	 * @param to the tier asked for, null if it stays
	 * @param registration the user's state now
	 * @param struck how often it was in the way already
	 */
	boolean objects(@Nullable Tier to, Registration registration, int struck) {
		return struck < this.strikes && switch (this) {
			case PHONE_NUMBER, VOICE_CONNECTOR_GROUP -> to == Tier.BASIC;
			case NO_SEATS -> to == Tier.PRO;
			case SUSPENDED -> registration == Registration.SUSPENDED;
			default -> true;
		};
	}

}
