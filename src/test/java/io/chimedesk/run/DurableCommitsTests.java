package io.chimedesk.run;

import java.nio.file.Path;

import javax.sql.DataSource;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.TestDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * No start on a database that may lose acknowledged commits (F5).
 */
class DurableCommitsTests {

	@TempDir
	Path folder;

	@Test
	void takesAnH2FileThatWritesAtOnce() {
		assertThatCode(() -> check(h2File(";WRITE_DELAY=0"))).doesNotThrowAnyException();
	}

	@Test
	void refusesAnH2FileThatWritesLater() {
		assertThatIllegalStateException().isThrownBy(() -> check(h2File(""))).withMessageContaining("WRITE_DELAY=0");
	}

	@Test
	void takesPostgresqlAsItComes() {
		assertThatCode(() -> check(DatabaseKind.POSTGRESQL.open().dataSource())).doesNotThrowAnyException();
	}

	@Test
	void refusesPostgresqlThatCommitsLater() {
		TestDatabase database = DatabaseKind.POSTGRESQL.open();
		String name = database.jdbc().sql("select current_database()").query(String.class).single();
		database.jdbc().sql("alter database " + name + " set synchronous_commit = off").update();
		assertThatIllegalStateException().isThrownBy(() -> check(database.dataSource()))
			.withMessageContaining("synchronous_commit");
	}

	private DataSource h2File(String settings) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:file:" + this.folder.resolve("store") + settings);
		dataSource.setUser("sa");
		return dataSource;
	}

	private static void check(DataSource dataSource) throws Exception {
		new DurableCommits(dataSource, JdbcClient.create(dataSource)).afterPropertiesSet();
	}

}
