package io.chimedesk.operator;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored hashes of one-time tokens for the first administrator.
 */
@Repository
class SetupTokens {

	private final JdbcClient jdbc;

	SetupTokens(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Puts this token in the place of all earlier ones.
	 */
	void replace(String hash, Instant expiry) {
		this.jdbc.sql("delete from setup_token").update();
		this.jdbc.sql("insert into setup_token (token_hash, expires_at) values (:hash, :expiry)")
			.param("hash", hash)
			.param("expiry", Operators.utc(expiry))
			.update();
	}

	/**
	 * Uses the token up.
	 * @return whether it was still good
	 */
	boolean use(String hash, Instant now) {
		return this.jdbc.sql("""
				update setup_token set used_at = :now
				where token_hash = :hash and used_at is null and expires_at > :now""")
			.param("hash", hash)
			.param("now", Operators.utc(now))
			.update() == 1;
	}

}
