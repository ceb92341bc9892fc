package io.chimedesk.request;

import io.chimedesk.run.Outcome;
import io.chimedesk.run.Playbook;
import io.chimedesk.run.Playbook.Advice;
import org.jspecify.annotations.Nullable;

/**
 * One user of a request.
 *
 * @param fromTier what the user had when the request was made
 * @param outcome of the run that the user was last in; null if there is none yet
 * @param code the code exactly as the service gave it, or a skip reason
 * @param run the number of that run
 * @param mergedInto the other request that the user was sent for; null if it was this one
 */
public record RequestUser(long requestId, String userId, @Nullable String fromTier, UserState state,
		@Nullable Outcome outcome, @Nullable String code, @Nullable String message, @Nullable Long run,
		@Nullable Long mergedInto) {

	/**
	 * What the playbook says about a user who failed; null about everybody else.
	 */
	public @Nullable Advice advice() {
		return (this.state == UserState.FAILED && this.outcome != null) ? Playbook.on(this.outcome, this.code) : null;
	}

	/**
	 * Only the ID: a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "RequestUser[" + this.requestId + ", " + this.userId + "]";
	}

}
