package io.chimedesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL server of a test run: in a container where a Docker engine answers,
 * else the embedded binaries. The image can be named by {@code CHIMEDESK_POSTGRES_IMAGE}.
 */
public record PostgresServer(String url, String user, String password) {

	/**
	 * Starts it with the first caller; it ends with the JVM.
	 */
	public static PostgresServer running() {
		return Holder.SERVER;
	}

	/**
	 * Whether the tests may use Docker.
	 */
	public static boolean isInContainer() {
		return DockerClientFactory.instance().isDockerAvailable();
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
		return isInContainer() ? startContainer() : startEmbedded();
	}

	@SuppressWarnings("resource") // lives as long as the JVM
	private static PostgresServer startContainer() {
		String image = System.getenv().getOrDefault("CHIMEDESK_POSTGRES_IMAGE", "postgres:17-alpine");
		PostgreSQLContainer container = new PostgreSQLContainer(
				DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
			.withDatabaseName("postgres");
		container.start();
		Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
		String url = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
		return new PostgresServer(url, container.getUsername(), container.getPassword());
	}

	@SuppressWarnings("resource") // lives as long as the JVM, which also stops it
	private static PostgresServer startEmbedded() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.start();
			return new PostgresServer("jdbc:postgresql://127.0.0.1:%d/".formatted(postgres.getPort()), "postgres",
					"postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Holder {

		static final PostgresServer SERVER = start();

	}

}
