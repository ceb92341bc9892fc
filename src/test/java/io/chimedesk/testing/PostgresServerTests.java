package io.chimedesk.testing;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the store tests find PostgreSQL.
 */
class PostgresServerTests {

	@Test
	void isPostgresqlEverywhere() {
		String version = JdbcClient.create(PostgresServer.running().createDatabase())
			.sql("select version()")
			.query(String.class)
			.single();

		assertThat(version).startsWith("PostgreSQL");
	}

	@Test
	void isAContainerWhereAnImageIsDemanded() {
		boolean demanded = System.getenv("CHIMEDESK_POSTGRES_IMAGE") != null;

		assertThat(PostgresServer.running().isInContainer() || !demanded).isTrue();
	}

}
