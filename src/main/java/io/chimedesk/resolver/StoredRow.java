package io.chimedesk.resolver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.resolver.parse.Role;
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
			.addValue("tier", tier(wish))
			.addValue("type", type(wish))
			.addValue("alexa", wish.alexaEnabled())
			.addValue("roomArn", wish.alexaRoomArn())
			.addValue("outcome", row.group().name())
			.addValue("reason", text(row.reason()))
			.addValue("detail", row.detail())
			.addValue("user", row.userId())
			.addValue("refused", refused(row));
	}

	/**
	 * Many rows as one array a column.
	 */
	static Map<String, Object> columns(List<ListRow> rows) {
		Map<String, Object> columns = new HashMap<>();
		columns.put("numbers", rows.stream().map(ListRow::number).toArray(Integer[]::new));
		columns.put("lines", rows.stream().map(ListRow::line).toArray(Integer[]::new));
		columns.put("texts", texts(rows, ListRow::text));
		columns.put("tiers", texts(rows, (row) -> tier(row.wish())));
		columns.put("types", texts(rows, (row) -> type(row.wish())));
		columns.put("alexas", texts(rows, (row) -> text(row.wish().alexaEnabled())));
		columns.put("roomArns", texts(rows, (row) -> row.wish().alexaRoomArn()));
		columns.put("outcomes", texts(rows, (row) -> row.group().name()));
		columns.put("reasons", texts(rows, (row) -> text(row.reason())));
		columns.put("details", texts(rows, ListRow::detail));
		columns.put("users", texts(rows, ListRow::userId));
		columns.put("refused", texts(rows, StoredRow::refused));
		return columns;
	}

	static ListRow row(ResultSet row, int index) throws SQLException {
		Change wish = new Change(LicenceTier.of(row.getString("tier")).orElse(null),
				UserType.of(row.getString("user_type")).orElse(null), row.getObject("alexa_enabled", Boolean.class),
				row.getString("alexa_room_arn"));
		return new ListRow(row.getInt("number"), row.getInt("line"), row.getString("text"), wish,
				Group.valueOf(row.getString("outcome")), cause(row.getString("reason")), row.getString("detail"),
				row.getString("user_id"), refused(row.getString("refused")));
	}

	private static @Nullable String[] texts(List<ListRow> rows, Function<ListRow, @Nullable String> column) {
		return rows.stream().map(column).toArray(String[]::new);
	}

	private static @Nullable String tier(Change wish) {
		return (wish.tier() != null) ? wish.tier().wire() : null;
	}

	private static @Nullable String type(Change wish) {
		return (wish.type() != null) ? wish.type().wire() : null;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

	/** A value that is made visible has no line feed. */
	private static @Nullable String refused(ListRow row) {
		return row.refused().isEmpty() ? null
				: row.refused()
					.entrySet()
					.stream()
					.map((value) -> value.getKey().header() + "=" + value.getValue())
					.sorted()
					.collect(Collectors.joining("\n"));
	}

	private static Map<Role, String> refused(@Nullable String stored) {
		Map<Role, String> refused = new EnumMap<>(Role.class);
		if (stored != null) {
			stored.lines()
				.map((value) -> value.split("=", 2))
				.forEach((value) -> refused.put(Role.named(value[0]), value[1]));
		}
		return refused;
	}

	private static @Nullable Cause cause(@Nullable String name) {
		return (name != null) ? Cause.valueOf(name) : null;
	}

}
