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
 * again and again costs a long run nothing.
 */
@Repository
class Pulses {

	private static final Duration SPAN = Duration.ofSeconds(5);

	private static final int BATCHES = 250;

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
				  sum(case when a.intended_at > :since then 1 else 0 end) as recent,
				  min(case when a.intended_at > :since then a.intended_at end) as oldest
				from run r left join attempt a on a.run_number = r.number and a.batch > r.last_batch - :batches
				where r.number = :run group by r.not_before""")
			.param("since", RunRow.column(since))
			.param("batches", BATCHES)
			.param("run", run.number())
			.query((row, index) -> pulse(run, row, now))
			.single();
	}

	/**
	 * How much of the span the run has been sending.
	 */
	private static double seconds(Run run, Instant now) {
		Duration sending = Duration.between(Objects.requireNonNullElse(run.startedAt(), now), now);
		return Math.clamp(sending.toMillis() / 1_000.0, 1, SPAN.toSeconds());
	}

	private static Pulse pulse(Run run, ResultSet row, Instant now) throws SQLException {
		@Nullable Instant waitsUntil = RunRow.time(row, "not_before");
		int recent = row.getInt("recent");
		double seconds = (recent < BATCHES) ? seconds(run, now) : secondsSince(RunRow.time(row, "oldest"), now);
		return new Pulse(row.getInt("in_flight"), recent / seconds,
				(waitsUntil != null && waitsUntil.isAfter(now)) ? waitsUntil : null);
	}

	/**
	 * How long the latest batches took if more were sent in the span than are looked at.
	 */
	private static double secondsSince(@Nullable Instant oldest, Instant now) {
		return Math.max(0.001, Duration.between(Objects.requireNonNull(oldest), now).toMillis() / 1_000.0);
	}

}
