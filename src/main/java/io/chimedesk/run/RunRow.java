package io.chimedesk.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.chimedesk.plan.Origin;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the tables of runs have in common: times, changes, values.
 */
final class RunRow {

	private RunRow() {
	}

	static Run run(ResultSet row) throws SQLException {
		return new Run(row.getLong("number"), row.getObject("plan_id", UUID.class), row.getString("account_id"),
				row.getString("owner"), change(row, ""), row.getString("reason"), row.getString("ticket"),
				Origin.of(row.getObject("retry_of", Long.class), row.getObject("undo_of", Long.class)),
				row.getInt("own_values"), RunStatus.valueOf(row.getString("status")), row.getString("halt_reason"),
				row.getInt("total"), row.getInt("waiting"), row.getInt("accepted"), row.getInt("refused"),
				row.getInt("applied"), row.getInt("unchanged"), row.getInt("failed"), row.getInt("unknown_outcome"),
				row.getInt("not_attempted"), row.getInt("skipped"), required(row, "confirmed_at"),
				time(row, "started_at"), time(row, "finished_at"), steering(row));
	}

	static Steering steering(ResultSet row) throws SQLException {
		@Nullable String asked = row.getString("asked");
		return new Steering((asked != null) ? RunOrder.valueOf(asked) : null, row.getString("asked_by"),
				row.getString("paused_by"), time(row, "paused_at"), row.getString("pause_reason"),
				row.getString("cancelled_by"), row.getBoolean("skips_verifying"), time(row, "starts_at"),
				row.getInt("failure_share"), row.getString("approved_by"));
	}

	static Change change(ResultSet row, String prefix) throws SQLException {
		return new Change(LicenceTier.of(row.getString(prefix + "tier")).orElse(null),
				UserType.of(row.getString(prefix + "type")).orElse(null),
				row.getObject(alexa(prefix, "alexa_enabled"), Boolean.class),
				row.getString(prefix.isEmpty() ? "alexa_room_arn" : prefix + "room_arn"));
	}

	static Values values(ResultSet row, String prefix) throws SQLException {
		return new Values(row.getString(prefix + "tier"), row.getString(prefix + "type"),
				row.getObject(prefix + "alexa", Boolean.class), row.getString(prefix + "room_arn"));
	}

	/**
	 * What the user had when it was read; null if it was not.
	 */
	static @Nullable Values read(ResultSet row) throws SQLException {
		return (time(row, "read_at") != null) ? values(row, "read_") : null;
	}

	static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	static Instant required(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static @Nullable OffsetDateTime column(@Nullable Instant time) {
		return (time != null) ? OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC) : null;
	}

	/**
	 * The text without NUL, which PostgreSQL does not take, cut to what the column takes
	 * but not within a character.
	 */
	static @Nullable String cut(@Nullable String text, int length) {
		if (text == null) {
			return null;
		}
		String clean = text.replace("\u0000", "");
		if (clean.length() <= length) {
			return clean;
		}
		int end = Character.isHighSurrogate(clean.charAt(length - 2)) ? length - 2 : length - 1;
		return clean.substring(0, end) + "…";
	}

	private static String alexa(String prefix, String name) {
		return prefix.isEmpty() ? name : prefix + "alexa";
	}

}
