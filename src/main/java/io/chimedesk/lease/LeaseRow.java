package io.chimedesk.lease;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row of a lease says.
 */
final class LeaseRow {

	private LeaseRow() {
	}

	static Lease lease(ResultSet row, int number) throws SQLException {
		return new Lease(row.getLong("id"), row.getString("account_id"), row.getString("user_id"),
				LicenceTier.of(row.getString("tier")).orElseThrow(), row.getString("earlier_tier"),
				row.getObject("request_id", Long.class), row.getString("granted_by"), required(row, "granted_at"),
				row.getObject("last_day", LocalDate.class), required(row, "ends_at"),
				LeaseStatus.valueOf(row.getString("status")), time(row, "reminded_at"), back(row));
	}

	static @Nullable OffsetDateTime column(@Nullable Instant time) {
		return (time != null) ? OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC) : null;
	}

	private static LeaseReturn back(ResultSet row) throws SQLException {
		@Nullable String trouble = row.getString("trouble");
		return new LeaseReturn(required(row, "due_at"), row.getObject("run_number", Long.class), row.getInt("tries"),
				(trouble != null) ? Trouble.valueOf(trouble) : null, row.getString("code"), row.getString("found"),
				row.getObject("plan_id", UUID.class));
	}

	private static Instant required(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
