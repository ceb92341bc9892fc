package io.chimedesk.request;

import java.util.List;

import io.chimedesk.policy.Fired;

/**
 * A request that cannot be made, or a step that cannot be taken, as it was asked for.
 */
public class RequestRefused extends RuntimeException {

	private final Why why;

	private final transient List<Object> arguments;

	private final transient List<Fired> fired;

	RequestRefused(Why why, Object... arguments) {
		this(why, List.of(), arguments);
	}

	private RequestRefused(Why why, List<Fired> fired, Object... arguments) {
		super(why + " " + List.of(arguments));
		this.why = why;
		this.fired = List.copyOf(fired);
		this.arguments = List.of(arguments);
	}

	static RequestRefused byPolicy(List<Fired> fired) {
		return new RequestRefused(Why.POLICY, fired);
	}

	/**
	 * The message that tells the operator why.
	 */
	public String key() {
		return "request.refused." + this.why;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

	/**
	 * The rules of the policy that refuse it; none if it is not the policy.
	 */
	public List<Fired> fired() {
		return this.fired;
	}

	/**
	 * The field of the form that is wrong.
	 */
	public String field() {
		return switch (this.why) {
			case NOBODY, TOO_MANY, UNKNOWN_USER, POLICY, EVERYBODY_LEFT_OUT -> "users";
			case TIER_NOT_SUPPORTED -> "tier";
			case ENDED -> "until";
			case NO_COMMENT -> "comment";
		};
	}

	enum Why {

		NOBODY, TOO_MANY, UNKNOWN_USER, TIER_NOT_SUPPORTED, ENDED, POLICY, EVERYBODY_LEFT_OUT, NO_COMMENT

	}

}
