package io.chimedesk.chime;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;

import org.springframework.stereotype.Repository;

/**
 * Buckets in PostgreSQL, which all instances take from.
 */
@Repository
class SharedBuckets {

	private final DataSource dataSource;

	private final SlowDowns slowDowns;

	SharedBuckets(DataSource dataSource, SlowDowns slowDowns) {
		this.dataSource = dataSource;
		this.slowDowns = slowDowns;
	}

	/**
	 * Whether the database is one that several instances can share.
	 */
	boolean arePossible() {
		try (Connection connection = this.dataSource.getConnection()) {
			return connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database cannot be reached", ex);
		}
	}

	Buckets within(double callsPerSecond) {
		ProxyManager<String> manager = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(this.dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("call_bucket")
			.idColumn("account_id")
			.stateColumn("state")
			.clientClock(this.slowDowns.time())
			.build();
		BucketConfiguration configuration = LocalBuckets.configuration(callsPerSecond);
		return (accountId) -> bucket(manager, accountId, configuration);
	}

	private static Bucket bucket(ProxyManager<String> manager, String accountId, BucketConfiguration configuration) {
		return manager.builder().build(accountId, () -> configuration);
	}

}
