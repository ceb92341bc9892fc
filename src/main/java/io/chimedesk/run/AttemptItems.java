package io.chimedesk.run;

import java.util.ArrayList;
import java.util.List;

import io.chimedesk.chime.UserError;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/**
 * Who was in which call, and what the answer said about them.
 */
@Repository
class AttemptItems {

	private static final int LONGEST_MESSAGE = 2_000;

	private static final int LONGEST_CODE = 200;

	private static final int MOST_EXTRAS = 100;

	private final NamedParameterJdbcTemplate batches;

	AttemptItems(NamedParameterJdbcTemplate batches) {
		this.batches = batches;
	}

	void add(long attempt, List<String> users) {
		List<SqlParameterSource> rows = new ArrayList<>();
		users.forEach((user) -> rows.add(item(attempt, rows.size() + 1, new UserError(user, null, null))));
		insertItems(rows);
	}

	/**
	 * Keeps the errors as they came: the first of a user beside the user, further ones as
	 * rows of their own after the last place.
	 */
	void keep(long id, Batch batch, ErrorList errors) {
		List<SqlParameterSource> firsts = new ArrayList<>();
		List<SqlParameterSource> extras = new ArrayList<>();
		for (int i = 0; i < batch.size(); i++) {
			List<UserError> own = errors.of(batch.items().get(i).userId());
			if (!own.isEmpty()) {
				firsts.add(item(id, i + 1, own.getFirst()));
				own.stream()
					.skip(1)
					.limit(MOST_EXTRAS)
					.forEach((extra) -> extras.add(item(id, batch.size() + extras.size() + 1, extra)));
			}
		}
		this.batches.batchUpdate(
				"""
						update attempt_item set code = :code, message = :message where attempt_id = :attempt and place = :place""",
				firsts.toArray(SqlParameterSource[]::new));
		insertItems(extras);
	}

	private void insertItems(List<SqlParameterSource> rows) {
		this.batches.batchUpdate("""
				insert into attempt_item (attempt_id, place, user_id, code, message)
				values (:attempt, :place, :user, :code, :message)""", rows.toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource item(long attempt, int place, UserError error) {
		return new MapSqlParameterSource("attempt", attempt).addValue("place", place)
			.addValue("user", error.userId())
			.addValue("code", RunRow.cut(error.code(), LONGEST_CODE))
			.addValue("message", RunRow.cut(error.message(), LONGEST_MESSAGE));
	}

}
