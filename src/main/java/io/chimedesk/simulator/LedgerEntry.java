package io.chimedesk.simulator;

import java.time.Instant;
import java.util.List;

import io.chimedesk.simulator.world.ErrorCode;
import io.chimedesk.simulator.world.UserError;
import io.chimedesk.simulator.world.Values;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger: a call that reached users, and what became of each of them.
 *
 * @param ending how the call ended, when it met a fault
 */
record LedgerEntry(Instant time, Operation operation, String requestId, String accountId, @Nullable Ending ending,
		@Nullable Refusal exception, List<Line> users) {

	/**
	 * What became of one user.
	 *
	 * @param before the values before, null if there is no such user
	 * @param after the values after, the same if nothing changed
	 * @param errorCode the code that was answered, null if the user was accepted
	 */
	record Line(String userId, @Nullable Values before, @Nullable Values after, @Nullable ErrorCode errorCode,
			@Nullable String errorMessage) {

		static Line accepted(String userId, Values before, Values after) {
			return new Line(userId, before, after, null, null);
		}

		static Line refused(UserError error, @Nullable Values values) {
			return new Line(error.userId(), values, values, error.errorCode(), error.errorMessage());
		}

	}

}
