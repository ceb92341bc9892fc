package io.chimedesk.directory;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the row of a refresh.
 */
final class RefreshRow {

	private RefreshRow() {
	}

	static OpenRefresh open(ResultSet row, int number) throws SQLException {
		return new OpenRefresh(row.getString("account_id"), row.getString("stage_id"),
				UserRows.known(row, "started_at"), row.getString("next_token"), row.getInt("pages"),
				row.getInt("troubles"), row.getInt("restarts"));
	}

	static RefreshState state(ResultSet row, int number) throws SQLException {
		return new RefreshState(row.getString("account_id"), RefreshStatus.valueOf(row.getString("status")),
				UserRows.instant(row, "started_at"), UserRows.instant(row, "finished_at"),
				UserRows.instant(row, "complete_at"), row.getInt("pages"), row.getInt("users"),
				UserRows.instant(row, "waits_until"), failure(row.getString("failure")), row.getString("message"));
	}

	private static @Nullable RefreshFailure failure(@Nullable String name) {
		return (name != null) ? RefreshFailure.valueOf(name) : null;
	}

}
