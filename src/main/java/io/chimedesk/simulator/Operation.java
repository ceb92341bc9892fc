package io.chimedesk.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The operations that the simulator knows, told apart by method, path and the
 * {@code operation} in the query.
 */
public enum Operation {

	LIST_ACCOUNTS("ListAccounts", "GET accounts"), GET_ACCOUNT("GetAccount", "GET accounts/*"),
	LIST_USERS("ListUsers", "GET accounts/*/users"), GET_USER("GetUser", "GET accounts/*/users/*"),
	UPDATE_USER("UpdateUser", "POST accounts/*/users/*"), BATCH_UPDATE_USER("BatchUpdateUser", "POST accounts/*/users"),
	BATCH_SUSPEND_USER("BatchSuspendUser", "POST accounts/*/users?suspend"),
	BATCH_UNSUSPEND_USER("BatchUnsuspendUser", "POST accounts/*/users?unsuspend");

	private static final Map<String, Operation> BY_ROUTE = Arrays.stream(values())
		.collect(Collectors.toMap((operation) -> operation.route, Function.identity()));

	private final String wire;

	private final String route;

	Operation(String wire, String route) {
		this.wire = wire;
		this.route = route;
	}

	/**
	 * The operation that a request means; none falls through to another one.
	 */
	static Operation of(Request request) {
		String route = request.method() + " " + pattern(request.path());
		@Nullable String asked = request.query().get("operation");
		Operation operation = BY_ROUTE.get((asked != null) ? route + "?" + asked : route);
		if (operation != null) {
			return operation;
		}
		throw BY_ROUTE.containsKey(route) ? Refusal.BAD_REQUEST.because("Unknown operation: " + asked)
				: Refusal.NOT_FOUND.because("Unknown path.");
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

	private static String pattern(List<String> path) {
		StringBuilder pattern = new StringBuilder();
		for (int i = 0; i < path.size(); i++) {
			pattern.append((i == 0) ? "" : "/").append((i % 2 == 0) ? path.get(i) : "*");
		}
		return pattern.toString();
	}

}
