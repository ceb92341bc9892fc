package io.chimedesk.operator;

import java.time.Instant;

import io.chimedesk.testing.TestDatabase;

/**
 * Operators on a test database, for tests of other modules.
 */
public final class OperatorFixture {

	private OperatorFixture() {
	}

	public static void add(TestDatabase database, String username, String name, String role, boolean enabled) {
		Operator operator = new Operator(username, name, Role.valueOf(role), "{noop}none", enabled, false);
		new Operators(database.jdbc()).add(operator, Instant.EPOCH);
	}

	public static Colleagues colleagues(TestDatabase database) {
		return new Colleagues(new Operators(database.jdbc()));
	}

}
