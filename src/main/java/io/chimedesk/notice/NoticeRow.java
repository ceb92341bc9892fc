package io.chimedesk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * How notices, told or to be delivered, stand in their rows.
 */
final class NoticeRow {

	private NoticeRow() {
	}

	static ToldNotice told(ResultSet row, int number) throws SQLException {
		return new ToldNotice(row.getLong("id"), notice(row), time(row, "told_at"),
				(row.getObject("read_at") != null) ? time(row, "read_at") : null);
	}

	static Delivery delivery(ResultSet row, int number) throws SQLException {
		return new Delivery(row.getLong("id"), Channel.valueOf(row.getString("channel")), row.getString("recipient"),
				notice(row), time(row, "told_at"), row.getInt("tries"));
	}

	static MapSqlParameterSource parameters(Notice notice) {
		return new MapSqlParameterSource("kind", notice.kind().name()).addValue("subject", notice.subject())
			.addValue("path", notice.path())
			.addValue("arguments", text(notice.arguments()));
	}

	static OffsetDateTime column(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

	static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/**
	 * Texts in one column: each ends with a line feed.
	 */
	static String text(Collection<String> values) {
		return values.stream().map((value) -> value + "\n").collect(Collectors.joining());
	}

	static List<String> values(@Nullable String text) {
		return (text != null) ? text.lines().toList() : List.of();
	}

	private static Notice notice(ResultSet row) throws SQLException {
		return new Notice(NoticeKind.valueOf(row.getString("kind")), row.getString("subject"), row.getString("path"),
				values(row.getString("arguments")));
	}

}
