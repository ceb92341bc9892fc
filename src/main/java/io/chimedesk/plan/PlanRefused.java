package io.chimedesk.plan;

import java.util.List;

/**
 * A plan that cannot be made of what was asked for, or cannot be confirmed as it is.
 */
public class PlanRefused extends RuntimeException {

	private final Why why;

	private final String key;

	private final transient List<Object> arguments;

	PlanRefused(Why why, Object... arguments) {
		super(why + " " + List.of(arguments));
		this.why = why;
		this.key = "plan.refused." + why;
		this.arguments = List.of(arguments);
	}

	/**
	 * The message that tells the operator why.
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Whether the number of users that was typed is what is wrong.
	 */
	public boolean isAboutCount() {
		return this.why == Why.COUNT_DIFFERS;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

	enum Why {

		NOBODY_SELECTED, NOTHING_TO_CHANGE, UNKNOWN_ACCOUNT, TIER_NOT_SUPPORTED, OVER_LIMIT, NOBODY_TO_SEND,
		COUNT_DIFFERS, NOT_PROTECTED

	}

}
