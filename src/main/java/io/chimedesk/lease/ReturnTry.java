package io.chimedesk.lease;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking for the earlier tier now.
 *
 * @param run the number of the run that returns it; null if there is none
 * @param found the tier that the user has, as the service names it; null for none
 */
public record ReturnTry(Result result, @Nullable Long run, @Nullable String found) {

	static ReturnTry of(Result result, @Nullable String found) {
		return new ReturnTry(result, null, found);
	}

	/**
	 * What it was.
	 */
	public enum Result {

		/** A run returns it. */
		SENT,
		/** A second person has to approve the plan that returns it. */
		AWAITS,
		/** The user has it already, and the lease is over. */
		THERE,
		/** The user has another tier than whoever asked has seen. */
		MOVED,
		/** An open run holds the user. */
		HELD,
		/** The user is protected. */
		PROTECTED,
		/** Chime no longer has the user. */
		GONE,
		/** The account does not offer it. */
		NOT_SUPPORTED,
		/** Chime does not answer. */
		NOT_READABLE

	}

}
