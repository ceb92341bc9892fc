package io.chimedesk.testing;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database and the ways into it.
 */
public record TestDatabase(DataSource dataSource, JdbcClient jdbc, NamedParameterJdbcTemplate batches,
		TransactionTemplate transactions) {

	static TestDatabase on(DataSource dataSource) {
		NamedParameterJdbcTemplate template = new NamedParameterJdbcTemplate(dataSource);
		TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		return new TestDatabase(dataSource, JdbcClient.create(template), template, transactions);
	}

	/**
	 * Migrates it up to that version, or to the {@code latest}.
	 */
	public void migrate(String version) {
		Flyway.configure()
			.dataSource(this.dataSource)
			.locations("classpath:db/migration")
			.target(version)
			.load()
			.migrate();
	}

}
