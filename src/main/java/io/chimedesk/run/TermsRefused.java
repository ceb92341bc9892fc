package io.chimedesk.run;

import java.util.List;

/**
 * A run cannot begin at the time that was asked for, or stop at that share of failures.
 */
public class TermsRefused extends RuntimeException {

	private final Why why;

	private final transient List<Object> arguments;

	TermsRefused(Why why, Object... arguments) {
		super(why + " " + List.of(arguments));
		this.why = why;
		this.arguments = List.of(arguments);
	}

	/**
	 * The message that tells the operator why.
	 */
	public String key() {
		return "run.terms." + this.why;
	}

	/**
	 * Whether it is the time that is wrong.
	 */
	public boolean isAboutStart() {
		return this.why != Why.SHARE && this.why != Why.SHARE_NOT_YOURS;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

	enum Why {

		/** It has no meaning. */
		UNREADABLE,
		/** The clocks are put forward over it. */
		NO_SUCH_TIME, PAST, TOO_LATE, SHARE, SHARE_NOT_YOURS

	}

}
