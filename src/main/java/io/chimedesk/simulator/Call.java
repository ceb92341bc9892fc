package io.chimedesk.simulator;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request that was let in, and the fault that it meets.
 */
record Call(Request request, Operation operation, String requestId, @Nullable Fault fault) {

	String accountId() {
		return this.request.id(1);
	}

	String userId() {
		return this.request.id(3);
	}

	/**
	 * How many users are handled before the fault comes.
	 */
	int reach() {
		return (this.fault != null) ? this.fault.reach() : Integer.MAX_VALUE;
	}

	/**
	 * What the caller gets instead of the usual answer, if there is a fault.
	 */
	Answer end(Answer usual) {
		return (this.fault != null) ? this.fault.ending().of(usual, this.fault.exception()) : usual;
	}

	LedgerEntry entry(Instant time, List<LedgerEntry.Line> lines) {
		return new LedgerEntry(time, this.operation, this.requestId, accountId(),
				(this.fault != null) ? this.fault.ending() : null, (this.fault != null) ? this.fault.exception() : null,
				lines);
	}

}
