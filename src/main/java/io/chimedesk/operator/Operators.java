package io.chimedesk.operator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
			.param("username", username.strip().toLowerCase(Locale.ROOT))
			.query(Operator.class)
			.optional();
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

	void countSignIn(String username, Instant now) {
		this.jdbc.sql("""
				update operator set signed_in_at = :now, failed_attempts = 0, failed_at = null
				where username = :username""").param("now", utc(now)).param("username", username).update();
	}

	void countFailure(String username, Instant now) {
		this.jdbc.sql("""
				update operator set failed_attempts = failed_attempts + 1, failed_at = :now
				where username = :username""").param("now", utc(now)).param("username", username).update();
	}

	static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
	}

}
