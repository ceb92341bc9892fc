package io.chimedesk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Evidence;
import io.chimedesk.chime.UserError;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The evidence of the calls: written before each send, completed after it.
 */
@Repository
class Attempts {

	private static final int LONGEST = 2_000;

	private static final int LONGEST_CODE = 200;

	private static final int MOST_EXTRAS = 100;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	Attempts(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * How many users the last attempt of that batch named, and its number.
	 */
	Optional<LastAttempt> last(long run, int batch) {
		return this.jdbc.sql("""
				select number, size from attempt where run_number = :run and batch = :batch
				order by number desc fetch first 1 row only""")
			.param("run", run)
			.param("batch", batch)
			.query(LastAttempt.class)
			.optional();
	}

	long intend(Lease lease, int batch, int number, List<String> users, Instant now) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into attempt (run_number, batch, number, fence, size, intended_at)
				values (:run, :batch, :number, :fence, :size, :now)""")
			.param("run", lease.run())
			.param("batch", batch)
			.param("number", number)
			.param("fence", lease.fence())
			.param("size", users.size())
			.param("now", RunRow.column(now))
			.update(key, "id");
		long id = Objects.requireNonNull(key.getKey()).longValue();
		List<SqlParameterSource> rows = new ArrayList<>();
		users.forEach((user) -> rows.add(item(id, rows.size() + 1, new UserError(user, null, null))));
		insertItems(rows);
		return id;
	}

	void finish(long id, BatchReply reply, @Nullable String warning, Instant now) {
		ReplyFacts facts = ReplyFacts.of(reply);
		Evidence evidence = reply.evidence();
		this.jdbc.sql("""
				update attempt set result = :result, http_status = :status, request_id = :request,
				  duration_ms = :duration, code = :code, message = :message, protocol_warning = :warning,
				  finished_at = :now
				where id = :id and result is null""")
			.param("id", id)
			.param("result", facts.result())
			.param("status", evidence.httpStatus())
			.param("request", RunRow.cut(evidence.requestId(), LONGEST_CODE))
			.param("duration", evidence.duration().toMillis())
			.param("code", RunRow.cut(facts.code(), LONGEST_CODE))
			.param("message", RunRow.cut(facts.message(), LONGEST))
			.param("warning", RunRow.cut(warning, LONGEST))
			.param("now", RunRow.column(now))
			.update();
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

	/**
	 * Gives up on answers that nobody waits for any more.
	 */
	int lose(long run, Instant now) {
		return this.jdbc.sql("""
				update attempt set result = :lost, finished_at = :now where run_number = :run and result is null""")
			.param("lost", ReplyFacts.LOST)
			.param("run", run)
			.param("now", RunRow.column(now))
			.update();
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
			.addValue("message", RunRow.cut(error.message(), LONGEST));
	}

	/**
	 * The last send of a batch.
	 */
	record LastAttempt(int number, int size) {
	}

}
