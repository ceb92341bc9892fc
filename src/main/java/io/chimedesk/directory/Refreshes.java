package io.chimedesk.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The last refresh of each account.
 */
@Repository
class Refreshes {

	private final JdbcClient jdbc;

	Refreshes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<RefreshState> find(String accountId) {
		return this.jdbc.sql("select * from directory_refresh where account_id = :accountId")
			.param("accountId", accountId)
			.query(Refreshes::state)
			.optional();
	}

	private static RefreshState state(ResultSet row, int number) throws SQLException {
		return new RefreshState(row.getString("account_id"), RefreshStatus.valueOf(row.getString("status")),
				UserRows.instant(row, "started_at"), UserRows.instant(row, "finished_at"),
				UserRows.instant(row, "complete_at"), row.getInt("pages"), row.getInt("users"),
				UserRows.instant(row, "waits_until"), failure(row.getString("failure")), row.getString("message"));
	}

	private static @Nullable RefreshFailure failure(@Nullable String name) {
		return (name != null) ? RefreshFailure.valueOf(name) : null;
	}

}
