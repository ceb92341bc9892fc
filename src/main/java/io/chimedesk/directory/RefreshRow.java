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
				row.getInt("troubles"), row.getInt("restarts"), row.getObject("complete_at") != null);
	}

	static RefreshState state(ResultSet row, int number) throws SQLException {
		RefreshStatus status = RefreshStatus.valueOf(row.getString("status"));
		boolean broken = status == RefreshStatus.STOPPED || status == RefreshStatus.FAILED;
		return new RefreshState(row.getString("account_id"), status, UserRows.instant(row, "started_at"),
				UserRows.instant(row, "finished_at"), UserRows.instant(row, "complete_at"), tally(row),
				UserRows.instant(row, "waits_until"), broken && row.getString("next_token") != null,
				failure(row.getString("failure")), row.getString("message"));
	}

	private static RefreshTally tally(ResultSet row) throws SQLException {
		return new RefreshTally(row.getInt("pages"), row.getInt("users"), UserRows.instant(row, "going_since"),
				row.getInt("users_before"));
	}

	private static @Nullable RefreshFailure failure(@Nullable String name) {
		return (name != null) ? RefreshFailure.valueOf(name) : null;
	}

}
