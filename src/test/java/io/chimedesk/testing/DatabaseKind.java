package io.chimedesk.testing;

import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The databases that every store test runs on.
 */
public enum DatabaseKind {

	H2 {
		@Override
		DataSource create() {
			String name = UUID.randomUUID().toString();
			return JdbcConnectionPool.create(
					"jdbc:h2:mem:" + name
							+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
					"sa", "");
		}
	},

	POSTGRESQL {
		@Override
		DataSource create() {
			return PostgresServer.running().createDatabase();
		}
	};

	abstract DataSource create();

	/**
	 * A new and migrated database of this kind.
	 */
	public TestDatabase open() {
		return openAt("latest");
	}

	/**
	 * A new database of this kind, migrated up to that version.
	 */
	public TestDatabase openAt(String version) {
		TestDatabase database = TestDatabase.on(create());
		database.migrate(version);
		return database;
	}

}
