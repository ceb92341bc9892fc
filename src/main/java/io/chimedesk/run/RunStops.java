package io.chimedesk.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of open runs as they are paused, go on and are stopped. Every change is
 * refused unless the lease is the newest.
 */
@Repository
class RunStops {

	private static final int LONGEST_REASON = 1_000;

	private static final String HELD = " where number = :run and fence = :fence and finished_at is null";

	private static final String GOES_ON = " status = case when waiting > 0 then 'SENDING' else 'VERIFYING' end,"
			+ " paused_by = null, paused_at = null, pause_reason = null, not_before = null, trouble = null, troubles = 0";

	private final JdbcClient jdbc;

	RunStops(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Pauses the run.
	 * @param operator who asked for it; null if it pauses itself
	 * @param nextProbe when it is to be found out whether it can go on
	 * @return false if it is neither sending nor verifying
	 */
	boolean pause(Lease lease, @Nullable String operator, @Nullable String reason, Instant now,
			@Nullable Instant nextProbe) {
		return held(lease, this.jdbc.sql("""
				update run set status = 'PAUSED', paused_by = :operator, pause_reason = :reason, paused_at = :now,
				  not_before = :probe""" + HELD + " and status in ('SENDING', 'VERIFYING')")
			.param("operator", operator)
			.param("reason", RunRow.cut(reason, LONGEST_REASON))
			.param("now", RunRow.column(now))
			.param("probe", RunRow.column(nextProbe)));
	}

	void probeAgain(Lease lease, Instant nextProbe) {
		held(lease,
				this.jdbc.sql("update run set not_before = :probe" + HELD).param("probe", RunRow.column(nextProbe)));
	}

	/**
	 * Lets the run go on.
	 * @return false if it is not paused
	 */
	boolean resume(Lease lease) {
		return held(lease, this.jdbc.sql("update run set" + GOES_ON + HELD + " and status = 'PAUSED'"));
	}

	void halt(Lease lease, String reason) {
		held(lease, this.jdbc.sql("update run set halt_reason = :reason," + GOES_ON + HELD)
			.param("reason", RunRow.cut(reason, LONGEST_REASON)));
	}

	void cancel(Lease lease, @Nullable String operator) {
		held(lease,
				this.jdbc.sql("update run set cancelled_by = :operator," + GOES_ON + HELD).param("operator", operator));
	}

	/**
	 * Takes the order away.
	 */
	void obeyed(Lease lease) {
		held(lease, this.jdbc.sql("update run set asked = null, asked_by = null" + HELD));
	}

	private static boolean held(Lease lease, JdbcClient.StatementSpec statement) {
		return statement.param("run", lease.run()).param("fence", lease.fence()).update() == 1;
	}

}
