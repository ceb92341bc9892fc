package io.chimedesk.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import io.chimedesk.chime.ChimeUser;
import org.jspecify.annotations.Nullable;

/**
 * How a user becomes a row, and a row a user.
 */
final class UserRows {

	private UserRows() {
	}

	/**
	 * The columns of a staged row. PostgreSQL takes no NUL in a text, so there is none.
	 */
	static Map<String, @Nullable Object> staged(String stageId, String accountId, ChimeUser user, Instant readAt) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("stageId", stageId);
		row.put("accountId", accountId);
		row.put("userId", text(user.userId()));
		row.put("email", text(user.email()));
		row.put("displayName", text(user.displayName()));
		row.put("tier", text(user.tier()));
		row.put("type", text(user.type()));
		row.put("registration", text(user.registration()));
		row.put("invitation", text(user.invitation()));
		row.put("alexaEnabled", user.alexaEnabled());
		row.put("alexaRoomArn", text(user.alexaRoomArn()));
		row.put("hasPhoneNumber", user.phoneNumber() != null && !user.phoneNumber().isBlank());
		row.put("registeredOn", StoredTime.of(user.registeredOn()));
		row.put("invitedOn", StoredTime.of(user.invitedOn()));
		row.put("readAt", StoredTime.of(readAt));
		row.putAll(keys(user));
		return row;
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

	private static Map<String, String> keys(ChimeUser user) {
		String state = FoldedText.key(user.registration()) + " " + FoldedText.key(user.invitation());
		return Map.of("searchText", FoldedText.joined(user.displayName(), user.email(), user.userId()), "nameKey",
				FoldedText.key(label(user)), "emailKey", FoldedText.key(user.email()), "stateKey",
				FoldedText.key(state));
	}

	private static String label(ChimeUser user) {
		if (user.displayName() != null && !user.displayName().isBlank()) {
			return user.displayName();
		}
		return (user.email() != null) ? user.email() : user.userId();
	}

}
