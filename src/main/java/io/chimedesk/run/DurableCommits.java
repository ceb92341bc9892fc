package io.chimedesk.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Refuses to start on a database that may forget an acknowledged commit (F5): then no
 * promise about a run would hold.
 */
@Repository
class DurableCommits implements InitializingBean {

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	DurableCommits(DataSource dataSource, JdbcClient jdbc) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
	}

	@Override
	public void afterPropertiesSet() throws SQLException {
		String url = url();
		if (url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:")) {
			demand(isWritingAtOnce(), "H2 has to run with WRITE_DELAY=0; add it to spring.datasource.url");
		}
		if (url.startsWith("jdbc:postgresql:")) {
			demand(!synchronousCommit().equals("off"), "PostgreSQL has to run with synchronous_commit on");
		}
	}

	private String url() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			return connection.getMetaData().getURL();
		}
	}

	/**
	 * H2 may name the setting twice: as the address has it, and as the store keeps it.
	 */
	private boolean isWritingAtOnce() {
		return this.jdbc.sql("""
				select distinct setting_value from information_schema.settings
				where upper(setting_name) = 'WRITE_DELAY'""").query(String.class).list().equals(List.of("0"));
	}

	private String synchronousCommit() {
		return this.jdbc.sql("show synchronous_commit").query(String.class).single();
	}

	private static void demand(boolean durable, String remedy) {
		if (!durable) {
			throw new IllegalStateException("This database may lose acknowledged commits: " + remedy);
		}
	}

}
