package io.chimedesk.run.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import io.chimedesk.testing.PostgresServer;
import io.chimedesk.testing.TestDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;

/**
 * The database of a lane: how the program reaches it, and how the checker does.
 */
sealed interface Ground {

	static Ground of(SetUp setUp, Path folder) {
		return (setUp == SetUp.H2) ? new File(folder)
				: new Server((PGSimpleDataSource) PostgresServer.running().createDatabase());
	}

	/**
	 * The program's options.
	 */
	List<String> options();

	/**
	 * Whether it can be read while the program is up.
	 */
	boolean isShared();

	/**
	 * The database as it is; a file has to be nobody's, and is left as it is.
	 */
	TestDatabase open() throws IOException;

	private static TestDatabase over(DataSource source) {
		NamedParameterJdbcTemplate template = new NamedParameterJdbcTemplate(source);
		return new TestDatabase(source, JdbcClient.create(template), template,
				new TransactionTemplate(new JdbcTransactionManager(source)));
	}

	/**
	 * An H2 file.
	 */
	record File(Path folder) implements Ground {

		@Override
		public List<String> options() {
			return List.of();
		}

		@Override
		public boolean isShared() {
			return false;
		}

		@Override
		public TestDatabase open() throws IOException {
			Path copy = Files.createTempDirectory(this.folder, "copy");
			Files.copy(this.folder.resolve("chime-desk.mv.db"), copy.resolve("chime-desk.mv.db"),
					StandardCopyOption.REPLACE_EXISTING);
			JdbcDataSource source = new JdbcDataSource();
			source.setURL("jdbc:h2:file:" + copy.toAbsolutePath().resolve("chime-desk")
					+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=60");
			source.setUser("sa");
			source.setPassword("");
			return over(source);
		}

	}

	/**
	 * A database of a PostgreSQL server.
	 */
	record Server(PGSimpleDataSource source) implements Ground {

		@Override
		public List<String> options() {
			return List.of("--spring.datasource.url=" + this.source.getUrl(),
					"--spring.datasource.username=" + this.source.getUser(),
					"--spring.datasource.password=" + this.source.getPassword());
		}

		@Override
		public boolean isShared() {
			return true;
		}

		@Override
		public TestDatabase open() {
			return over(this.source);
		}

	}

}
