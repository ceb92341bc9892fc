package io.chimedesk.run;

import java.time.Instant;
import java.util.List;

import io.chimedesk.selection.Change;

import org.jspecify.annotations.Nullable;

/**
 * The evidence of one send of a batch.
 *
 * @param result ANSWERED, REFUSED, DOUBTFUL, UNREACHABLE or LOST (the program ended
 * before the answer); null while it is under way
 * @param durationMillis null while it is under way or if the program ended
 * @param items exactly who was in the request, in its order
 */
public record Attempt(long id, int batch, int number, Instant intendedAt, @Nullable String result,
		@Nullable Integer httpStatus, @Nullable String requestId, @Nullable Long durationMillis, @Nullable String code,
		@Nullable String message, @Nullable String protocolWarning, List<AttemptItem> items) {

	public Attempt {
		items = List.copyOf(items);
	}

	/**
	 * One user of the request: what it asked for, and the error it got back, if any.
	 *
	 * @param to what the request set for this user
	 */
	public record AttemptItem(String userId, @Nullable String email, Change to, @Nullable String code,
			@Nullable String message) {
	}

}
