package io.chimedesk.resolver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * How a row of a list stands in its table.
 */
final class StoredRow {

	private StoredRow() {
	}

	static SqlParameterSource parameters(UUID listId, ListRow row) {
		Change wish = row.wish();
		return new MapSqlParameterSource("list", listId).addValue("number", row.number())
			.addValue("line", row.line())
			.addValue("text", row.text())
			.addValue("tier", (wish.tier() != null) ? wish.tier().wire() : null)
			.addValue("type", (wish.type() != null) ? wish.type().wire() : null)
			.addValue("alexa", wish.alexaEnabled())
			.addValue("roomArn", wish.alexaRoomArn())
			.addValue("outcome", row.group().name())
			.addValue("reason", (row.reason() != null) ? row.reason().name() : null)
			.addValue("detail", row.detail())
			.addValue("user", row.userId());
	}

	static ListRow row(ResultSet row, int index) throws SQLException {
		Change wish = new Change(LicenceTier.of(row.getString("tier")).orElse(null),
				UserType.of(row.getString("user_type")).orElse(null), row.getObject("alexa_enabled", Boolean.class),
				row.getString("alexa_room_arn"));
		return new ListRow(row.getInt("number"), row.getInt("line"), row.getString("text"), wish,
				Group.valueOf(row.getString("outcome")), cause(row.getString("reason")), row.getString("detail"),
				row.getString("user_id"));
	}

	private static @Nullable Cause cause(@Nullable String name) {
		return (name != null) ? Cause.valueOf(name) : null;
	}

}
