package io.chimedesk.operator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored operators.
 */
@Repository
class Operators {

	private final JdbcClient jdbc;

	Operators(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The operator of that sign-in name, in whatever case it was typed.
	 */
	Optional<Operator> find(String username) {
		return this.jdbc.sql("""
				select username, display_name, role, password_hash, enabled, demo
				from operator where username = :username""")
			.param("username", stored(username))
			.query(Operator.class)
			.optional();
	}

	/**
	 * Who may sign in with one of these roles, by name.
	 */
	List<Colleague> enabled(List<Role> roles) {
		return this.jdbc.sql("""
				select username, display_name from operator where enabled and role in (:roles)
				order by lower(display_name), username""")
			.param("roles", roles.stream().map(Role::name).toList())
			.query((row, number) -> new Colleague(row.getString("username"), row.getString("display_name")))
			.list();
	}

	/**
	 * Whether anybody but the demo operators exists.
	 */
	boolean hasAnyReal() {
		return this.jdbc.sql("select count(*) from operator where demo = false").query(Long.class).single() > 0;
	}

	void add(Operator operator, Instant now) {
		this.jdbc.sql("""
				insert into operator (username, display_name, role, password_hash, enabled, demo, created_at)
				values (:username, :displayName, :role, :passwordHash, :enabled, :demo, :now)""")
			.param("username", operator.username())
			.param("displayName", operator.displayName())
			.param("role", operator.role().name())
			.param("passwordHash", operator.passwordHash())
			.param("enabled", operator.enabled())
			.param("demo", operator.demo())
			.param("now", utc(now))
			.update();
	}

	void replaceHash(String username, String passwordHash) {
		this.jdbc.sql("update operator set password_hash = :hash where username = :username")
			.param("hash", passwordHash)
			.param("username", username)
			.update();
	}

	/**
	 * Takes the demo operator of that name away; never a real one.
	 */
	void removeDemo(String username) {
		this.jdbc.sql("delete from operator where username = :username and demo = true")
			.param("username", username)
			.update();
	}

	/**
	 * The wrong passphrases of that operator since the last right one.
	 */
	Optional<Failures> failures(String username) {
		return this.jdbc.sql("""
				select failed_attempts as attempts, failed_at as latest
				from operator where username = :username and failed_at is not null""")
			.param("username", stored(username))
			.query((row, number) -> new Failures(row.getInt("attempts"),
					row.getObject("latest", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Counts a wrong passphrase, from one again if the last is older than that time.
	 */
	void countFailure(String username, Instant now, Instant old) {
		this.jdbc.sql("""
				update operator set failed_at = :now,
				failed_attempts = case when failed_at < :old then 1 else failed_attempts + 1 end
				where username = :username""")
			.param("now", utc(now))
			.param("old", utc(old))
			.param("username", username)
			.update();
	}

	void forgetFailures(String username) {
		this.jdbc.sql("update operator set failed_attempts = 0, failed_at = null where username = :username")
			.param("username", username)
			.update();
	}

	static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
	}

	/**
	 * A sign-in name as it is stored. PostgreSQL takes no NUL, and no name has one.
	 */
	private static String stored(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
	}

	/**
	 * Wrong passphrases in a row.
	 */
	record Failures(int attempts, Instant latest) {

	}

}
