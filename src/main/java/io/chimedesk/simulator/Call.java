package io.chimedesk.simulator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A request that was let in, and the fault that it meets.
 */
record Call(Request request, Operation operation, String requestId, @Nullable Hit hit) {

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
		return (this.hit != null) ? this.hit.fault().reach() : Integer.MAX_VALUE;
	}

	/**
	 * Which of these users get an error of the fault, and whether they are changed all
	 * the same.
	 */
	Map<String, Boolean> struck(List<String> userIds) {
		if (this.hit == null) {
			return Map.of();
		}
		Integer applied = this.hit.fault().applied();
		Set<String> chosen = this.hit.chosen(userIds);
		Map<String, Boolean> struck = new HashMap<>();
		userIds.stream()
			.filter(chosen::contains)
			.forEach((id) -> struck.put(id, applied == null || struck.size() < applied));
		return struck;
	}

	/**
	 * What the fault says about a user that it struck.
	 */
	List<WireError> errors(String userId) {
		UserFault users = (this.hit != null) ? this.hit.fault().users() : null;
		return (users != null) ? users.errors(userId) : List.of();
	}

	/**
	 * What the caller gets instead of the usual answer, if there is a fault.
	 */
	Answer end(Answer usual) {
		return (this.hit != null) ? this.hit.fault().end(usual) : usual;
	}

	LedgerEntry entry(Instant time, List<LedgerEntry.Line> lines) {
		Fault fault = (this.hit != null) ? this.hit.fault() : null;
		return new LedgerEntry(time, this.operation, this.requestId, accountId(),
				(this.hit != null) ? this.hit.number() : null, (fault != null) ? fault.ending() : null,
				(fault != null) ? fault.exception() : null, lines);
	}

}
