package io.chimedesk.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one user after a call or a reading.
 */
sealed interface Decision {

	String userId();

	/**
	 * The service took it; to be read again when all have been sent.
	 */
	record Accept(String userId) implements Decision {
	}

	/**
	 * The service refused it for good; to be read again when all have been sent.
	 */
	record Refuse(String userId, String code, @Nullable String message) implements Decision {
	}

	/**
	 * Final.
	 */
	record Settle(String userId, Outcome outcome, @Nullable String code, @Nullable String message) implements Decision {
	}

	/**
	 * To be sent again after that delay.
	 *
	 * @param doubtful whether a send so far may have been applied
	 */
	record SendAgain(String userId, @Nullable String code, @Nullable String message, Duration delay,
			boolean doubtful) implements Decision {
	}

	/**
	 * The call did not leave, or the service says that it took nothing of it: it does not
	 * count as a send.
	 *
	 * @param doubtful whether that is only what the service says
	 */
	record Unsent(String userId, Duration delay, boolean doubtful) implements Decision {
	}

	/**
	 * To be read before anything else is done.
	 */
	record ReadBack(String userId, String code, @Nullable String message, Duration delay) implements Decision {
	}

	/**
	 * To be sent again in that part of its batch, the first or the second.
	 */
	record Split(String userId, int half) implements Decision {
	}

	/**
	 * It was read, and has the old value still; to be read once more.
	 */
	record ReadAgain(String userId, Duration delay) implements Decision {
	}

	/**
	 * It could not be read, or not yet.
	 *
	 * @param tried whether it counts as a failed reading
	 */
	record Postpone(String userId, Duration delay, boolean tried) implements Decision {
	}

}
