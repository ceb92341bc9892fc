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
 * @param fault the number of the fault that the call met, null if it met none
 * @param ending how the call ended, when it met a fault
 */
record LedgerEntry(Instant time, Operation operation, String requestId, String accountId, @Nullable Integer fault,
		@Nullable Ending ending, @Nullable Refusal exception, List<Line> users) {

	/**
	 * What became of one user.
	 *
	 * @param before the values before, null if there is no such user
	 * @param after the values after, the same if nothing changed
	 * @param errorCode the code that was answered, null if the user was accepted or there
	 * was none
	 * @param errorMessage the text that was answered, null if the user was accepted
	 */
	record Line(String userId, @Nullable Values before, @Nullable Values after, @Nullable String errorCode,
			@Nullable String errorMessage) {

		static Line accepted(String userId, Values before, Values after) {
			return new Line(userId, before, after, null, null);
		}

		static Line refused(UserError error, @Nullable Values values) {
			return new Line(error.userId(), values, values, error.errorCode().wire(), error.errorMessage());
		}

		/**
		 * The same user with the error of a fault.
		 */
		Line struck(WireError error) {
			return new Line(this.userId, this.before, this.after, error.errorCode(), error.errorMessage());
		}

		boolean isRefused() {
			return this.errorMessage != null;
		}

		/**
		 * The code, if it is one of the service.
		 */
		@Nullable ErrorCode knownCode() {
			return (this.errorCode != null) ? ErrorCode.of(this.errorCode).orElse(null) : null;
		}

	}

}
