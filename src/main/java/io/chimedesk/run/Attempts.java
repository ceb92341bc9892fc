package io.chimedesk.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Evidence;
import org.jspecify.annotations.Nullable;

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

	private final JdbcClient jdbc;

	private final AttemptItems items;

	Attempts(JdbcClient jdbc, AttemptItems items) {
		this.jdbc = jdbc;
		this.items = items;
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
		this.items.add(id, users);
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

	void keep(long id, Batch batch, ErrorList errors) {
		this.items.keep(id, batch, errors);
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

	/**
	 * The last send of a batch.
	 */
	record LastAttempt(int number, int size) {
	}

}
