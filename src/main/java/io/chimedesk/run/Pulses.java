package io.chimedesk.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads how open runs move. It looks only at the latest batches, so that a page that asks
 * every second costs a long run nothing.
 */
@Repository
class Pulses {

	private static final Duration SPAN = Duration.ofSeconds(5);

	private static final int BATCHES = 1_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	Pulses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Pulse of(Run run) {
		Instant now = this.clock.instant();
		Instant since = now.minus(SPAN);
		return this.jdbc.sql("""
				select r.not_before,
				  sum(case when a.id is not null and a.finished_at is null then 1 else 0 end) as in_flight,
				  sum(case when a.intended_at > :since then 1 else 0 end) as recent
				from run r left join attempt a on a.run_number = r.number and a.batch > r.last_batch - :batches
				where r.number = :run group by r.not_before""")
			.param("since", RunRow.column(since))
			.param("batches", BATCHES)
			.param("run", run.number())
			.query((row, index) -> pulse(row, now, seconds(run, now)))
			.single();
	}

	/**
	 * How much of the span the run has been sending.
	 */
	private static double seconds(Run run, Instant now) {
		Duration sending = Duration.between(Objects.requireNonNullElse(run.startedAt(), now), now);
		return Math.clamp(sending.toMillis() / 1_000.0, 1, SPAN.toSeconds());
	}

	private static Pulse pulse(ResultSet row, Instant now, double seconds) throws SQLException {
		@Nullable Instant waitsUntil = RunRow.time(row, "not_before");
		return new Pulse(row.getInt("in_flight"), row.getInt("recent") / seconds,
				(waitsUntil != null && waitsUntil.isAfter(now)) ? waitsUntil : null);
	}

}
