package io.chimedesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.chimedesk.testing.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The databases that the program is measured on.
 */
enum Store {

	/** Embedded, in a file, as it is by default. */
	H2 {
		@Override
		List<String> create() throws IOException {
			Path folder = Files.createTempDirectory("chime-desk-bench");
			return List.of("--chimedesk.data-dir=" + folder);
		}
	},

	/** On a server of this machine. */
	POSTGRESQL {
		@Override
		List<String> create() throws IOException {
			PGSimpleDataSource database = (PGSimpleDataSource) PostgresServer.running().createDatabase();
			return List.of("--spring.datasource.url=" + database.getURL(),
					"--spring.datasource.username=" + database.getUser(),
					"--spring.datasource.password=" + database.getPassword(),
					"--chimedesk.data-dir=" + Files.createTempDirectory("chime-desk-bench"));
		}
	};

	/**
	 * The arguments that start the program on a new and empty database.
	 */
	abstract List<String> create() throws IOException;

}
