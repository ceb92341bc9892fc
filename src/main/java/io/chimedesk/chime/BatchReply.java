package io.chimedesk.chime;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one send of a batch came back with. Success is never inferred from silence: only
 * {@link Answered} carries a list of errors that was really in the answer.
 */
public sealed interface BatchReply {

	Evidence evidence();

	/**
	 * The service took the batch and listed the users that failed.
	 */
	record Answered(List<UserError> errors, Evidence evidence) implements BatchReply {

		public Answered {
			errors = List.copyOf(errors);
		}

	}

	/**
	 * The service refused the whole call; nothing of it was applied.
	 */
	record Refused(Refusal refusal, @Nullable String code, String message, @Nullable Duration retryAfter,
			Evidence evidence) implements BatchReply {
	}

	/**
	 * The call may have been applied in whole, in part or not at all; only reading the
	 * users tells.
	 */
	record Doubtful(Doubt doubt, String message, @Nullable Duration retryAfter,
			Evidence evidence) implements BatchReply {
	}

	/**
	 * The call never reached the service; nothing of it was applied.
	 */
	record Unreachable(String message, Evidence evidence) implements BatchReply {
	}

}
