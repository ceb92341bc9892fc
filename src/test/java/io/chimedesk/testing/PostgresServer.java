package io.chimedesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL server of a test run: in a container where a Docker engine answers,
 * else the embedded binaries. {@code CHIMEDESK_POSTGRES_IMAGE} names another image, and
 * then a container is demanded.
 */
public record PostgresServer(String url, String user, String password, boolean isInContainer) {

	private static final @Nullable String DEMANDED_IMAGE = System.getenv("CHIMEDESK_POSTGRES_IMAGE");

	/**
	 * Starts it with the first caller; it ends with the JVM.
	 */
	public static PostgresServer running() {
		return Holder.SERVER;
	}

	/**
	 * A new and empty database on this server.
	 */
	public DataSource createDatabase() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		JdbcClient.create(connectTo("postgres")).sql("create database " + name).update();
		return connectTo(name);
	}

	private DataSource connectTo(String database) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setURL(this.url + database);
		dataSource.setUser(this.user);
		dataSource.setPassword(this.password);
		return dataSource;
	}

	private static PostgresServer start() {
		if (DEMANDED_IMAGE != null) {
			return startContainer(DEMANDED_IMAGE);
		}
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			return startEmbedded();
		}
		try {
			return startContainer("postgres:17-alpine");
		}
		catch (ContainerFetchException ex) {
			return startEmbedded();
		}
	}

	@SuppressWarnings("resource") // lives as long as the JVM
	private static PostgresServer startContainer(String image) {
		PostgreSQLContainer container = new PostgreSQLContainer(
				DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
			.withDatabaseName("postgres");
		container.start();
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		String url = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
		return new PostgresServer(url, container.getUsername(), container.getPassword(), true);
	}

	@SuppressWarnings("resource") // lives as long as the JVM, which also stops it
	private static PostgresServer startEmbedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on").start();
			return new PostgresServer("jdbc:postgresql://127.0.0.1:%d/".formatted(postgres.getPort()), "postgres",
					"postgres", false);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Holder {

		static final PostgresServer SERVER = start();

	}

}
