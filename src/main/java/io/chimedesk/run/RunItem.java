package io.chimedesk.run;

import java.time.Instant;

import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;

import org.jspecify.annotations.Nullable;

/**
 * One user of a run, as a page or a file shows it.
 *
 * @param outcome null until it is settled
 * @param accepted whether the service took it and nobody has read it since
 * @param code the code exactly as the service gave it, or a skip reason
 * @param message the service's own words; of one who was applied, with what the service
 * refused it
 * @param sends how often this user was sent
 * @param read what the user had when it was read again; null if it was not
 */
public record RunItem(int position, String userId, @Nullable String email, @Nullable String displayName, Values from,
		Change to, @Nullable Outcome outcome, boolean accepted, @Nullable String code, @Nullable String message,
		int sends, @Nullable Values read, @Nullable Instant settledAt) {

	/**
	 * Whether the service refused the change, and it is there all the same.
	 */
	public boolean isThereNevertheless() {
		return this.outcome == Outcome.APPLIED && this.message != null;
	}

}
