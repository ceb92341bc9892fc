package io.chimedesk.operator;

import java.time.Instant;

import io.chimedesk.testing.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Operators on a test database, for tests of other modules.
 */
public final class OperatorFixture {

	private OperatorFixture() {
	}

	public static void add(TestDatabase database, String username, String name, String role, boolean enabled) {
		add(database.jdbc(), username, name, role, enabled);
	}

	/**
	 * Has an operator of that name be so, whatever there was before.
	 */
	public static void put(JdbcClient jdbc, String username, String role, boolean enabled) {
		remove(jdbc, username);
		add(jdbc, username, username, role, enabled);
	}

	public static void remove(JdbcClient jdbc, String username) {
		jdbc.sql("delete from operator where username = :username").param("username", username).update();
	}

	public static Colleagues colleagues(TestDatabase database) {
		return new Colleagues(new Operators(database.jdbc()));
	}

	private static void add(JdbcClient jdbc, String username, String name, String role, boolean enabled) {
		Operator operator = new Operator(username, name, Role.valueOf(role), "{noop}none", enabled, false);
		new Operators(jdbc).add(operator, Instant.EPOCH);
	}

}
