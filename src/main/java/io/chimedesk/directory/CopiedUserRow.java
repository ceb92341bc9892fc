package io.chimedesk.directory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

import org.jspecify.annotations.Nullable;

/**
 * How a user becomes a row of the copy, and a row a user.
 */
final class CopiedUserRow {

	private static final int[] TYPES = { Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR,
			Types.VARCHAR, Types.BOOLEAN, Types.VARCHAR, Types.BOOLEAN, Types.TIMESTAMP_WITH_TIMEZONE,
			Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE, Types.BIGINT,
			Types.VARCHAR, Types.VARCHAR };

	private CopiedUserRow() {
	}

	static CopiedUser read(ResultSet row, int number) throws SQLException {
		UserFacts facts = new UserFacts(row.getString("user_id"), row.getString("email"), row.getString("display_name"),
				row.getString("tier"), row.getString("type"), row.getString("registration"),
				row.getString("invitation"), row.getObject("alexa_enabled", Boolean.class),
				row.getString("alexa_room_arn"), row.getBoolean("has_phone_number"),
				UserRows.instant(row, "registered_on"), UserRows.instant(row, "invited_on"));
		return new CopiedUser(facts, UserRows.known(row, "read_at"), row.getBoolean("gone"));
	}

	/**
	 * Sets the parameters that the insert and the update of a user have in common.
	 */
	static void bind(PreparedStatement statement, String accountId, long revision, WrittenUser written)
			throws SQLException {
		UserFacts user = written.user().facts();
		@Nullable Object[] values = { user.email(), user.displayName(), user.tier(), user.type(), user.registration(),
				user.invitation(), user.alexaEnabled(), user.alexaRoomArn(), user.hasPhoneNumber(),
				StoredTime.of(user.registeredOn()), StoredTime.of(user.invitedOn()),
				StoredTime.of(written.user().readAt()), StoredTime.of(written.changedAt()), revision, accountId,
				user.userId() };
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i], TYPES[i]);
		}
	}

}
