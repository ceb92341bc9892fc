package io.chimedesk.directory;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a user becomes a row of the copy, and a row a user.
 */
final class CopiedUserRow {

	private static final int[] TYPES = { Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR,
			Types.VARCHAR, Types.BOOLEAN, Types.VARCHAR, Types.BOOLEAN, Types.TIMESTAMP_WITH_TIMEZONE,
			Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP_WITH_TIMEZONE, Types.BIGINT };

	private CopiedUserRow() {
	}

	static CopiedUser read(ResultSet row, int number) throws SQLException {
		UserFacts facts = new UserFacts(row.getString("user_id"), row.getString("email"), row.getString("display_name"),
				row.getString("tier"), row.getString("type"), row.getString("registration"),
				row.getString("invitation"), row.getObject("alexa_enabled", Boolean.class),
				row.getString("alexa_room_arn"), row.getBoolean("has_phone_number"),
				UserRows.instant(row, "registered_on"), UserRows.instant(row, "invited_on"));
		return new CopiedUser(row.getLong("number"), facts, UserRows.known(row, "read_at"), row.getBoolean("gone"));
	}

	/**
	 * Sets the parameters of an update, the last of which is the number.
	 */
	static void bind(PreparedStatement statement, long revision, WrittenUser written) throws SQLException {
		@Nullable Object[] values = values(revision, written);
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i], TYPES[i]);
		}
		statement.setObject(values.length + 1, written.number(), Types.BIGINT);
	}

	/**
	 * Sets the parameters of an insert: the account, the IDs, and an array for each
	 * column.
	 */
	static void bind(PreparedStatement statement, String accountId, long revision, List<WrittenUser> users)
			throws SQLException {
		Connection connection = statement.getConnection();
		List<@Nullable Object[]> rows = users.stream().map((user) -> values(revision, user)).toList();
		statement.setString(1, accountId);
		statement.setArray(2, array(connection, Types.VARCHAR, users.stream().map((user) -> user.user().userId())));
		for (int i = 0; i < TYPES.length; i++) {
			int column = i;
			statement.setArray(i + 3, array(connection, TYPES[i], rows.stream().map((row) -> row[column])));
		}
	}

	static @Nullable Object[] values(long revision, WrittenUser written) {
		UserFacts user = written.user().facts();
		return new @Nullable Object[] { user.email(), user.displayName(), user.tier(), user.type(), user.registration(),
				user.invitation(), user.alexaEnabled(), user.alexaRoomArn(), user.hasPhoneNumber(),
				StoredTime.of(user.registeredOn()), StoredTime.of(user.invitedOn()),
				StoredTime.of(written.user().readAt()), StoredTime.of(written.changedAt()), revision };
	}

	private static Array array(Connection connection, int type, Stream<? extends @Nullable Object> values)
			throws SQLException {
		String name = switch (type) {
			case Types.BOOLEAN -> "boolean";
			case Types.BIGINT -> "bigint";
			case Types.TIMESTAMP_WITH_TIMEZONE -> "timestamptz";
			default -> "varchar";
		};
		return connection.createArrayOf(name, values.toArray());
	}

}
