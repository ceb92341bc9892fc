package io.chimedesk.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * How a row becomes a user.
 */
final class UserRows {

	private UserRows() {
	}

	static DirectoryUser user(ResultSet row, int number) throws SQLException {
		return new DirectoryUser(row.getLong("number"), row.getString("account_id"), row.getString("user_id"),
				row.getString("email"), row.getString("display_name"), row.getString("tier"), row.getString("type"),
				row.getString("registration"), row.getString("invitation"),
				row.getObject("alexa_enabled", Boolean.class), row.getString("alexa_room_arn"),
				row.getBoolean("has_phone_number"), instant(row, "registered_on"), instant(row, "invited_on"),
				known(row, "read_at"), instant(row, "changed_at"), row.getBoolean("gone"));
	}

	static ListedUser listed(ResultSet row, int number) throws SQLException {
		return new ListedUser(row.getLong("number"), row.getString("user_id"), row.getString("email"),
				row.getString("display_name"), row.getString("tier"), row.getString("type"),
				row.getString("registration"), row.getString("invitation"),
				row.getObject("alexa_enabled", Boolean.class), row.getString("alexa_room_arn"), row.getBoolean("gone"));
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** Of a column that is never null. */
	static Instant known(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static @Nullable String text(@Nullable String text) {
		return (text != null) ? text.replace("\u0000", "") : null;
	}

}
