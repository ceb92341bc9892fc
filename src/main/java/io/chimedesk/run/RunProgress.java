package io.chimedesk.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import io.chimedesk.audit.Actor;
import io.chimedesk.run.Standing.Trouble;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the open runs as they move on. Every change is refused unless the lease is
 * the newest.
 */
@Repository
class RunProgress {

	private static final int LONGEST_REASON = 1_000;

	private static final String HELD = " where number = :run and fence = :fence and finished_at is null";

	private final JdbcClient jdbc;

	RunProgress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes a newer lease than anybody has; empty if the run is not open.
	 */
	Optional<Lease> take(long run) {
		int taken = this.jdbc.sql("update run set fence = fence + 1 where number = :run and finished_at is null")
			.param("run", run)
			.update();
		return (taken == 0) ? Optional.empty()
				: this.jdbc.sql("select * from run where number = :run")
					.param("run", run)
					.query(RunProgress::lease)
					.optional();
	}

	RunState state(Lease lease) {
		return this.jdbc.sql("select * from run" + HELD)
			.param("run", lease.run())
			.param("fence", lease.fence())
			.query(RunProgress::state)
			.optional()
			.orElseThrow(() -> new LeaseLost(lease.run()));
	}

	/**
	 * Makes sure that the lease is the newest, until the transaction ends.
	 */
	void demand(Lease lease) {
		changeOne(lease, this.jdbc.sql("update run set fence = fence" + HELD));
	}

	boolean start(Lease lease, Instant now) {
		return held(lease,
				this.jdbc.sql("update run set status = 'SENDING', started_at = :now" + HELD + " and status = 'WAITING'")
					.param("now", RunRow.column(now)))
			.update() == 1;
	}

	boolean verify(Lease lease) {
		return held(lease, this.jdbc.sql("update run set status = 'VERIFYING'" + HELD + " and status = 'SENDING'"))
			.update() == 1;
	}

	int nextBatch(Lease lease) {
		changeOne(lease, this.jdbc.sql("update run set last_batch = last_batch + 1" + HELD));
		return this.jdbc.sql("select last_batch from run where number = :run")
			.param("run", lease.run())
			.query(Integer.class)
			.single();
	}

	void remember(Lease lease, Standing standing, @Nullable Instant notBefore, int lastPart) {
		Trouble trouble = standing.trouble();
		changeOne(lease,
				this.jdbc.sql("""
						update run set trouble = :trouble, troubles = :troubles, limited_batches = :limited,
						  refused_singles = :singles, refused_code = :code, not_before = :notBefore,
						  last_part = :lastPart""" + HELD)
					.param("trouble", (trouble != null) ? trouble.name() : null)
					.param("troubles", standing.troubles())
					.param("limited", standing.limitedBatches())
					.param("singles", standing.refusedSingles())
					.param("code", RunRow.cut(standing.refusedCode(), 200))
					.param("notBefore", RunRow.column(notBefore))
					.param("lastPart", lastPart));
	}

	void count(Lease lease, Tally change) {
		changeOne(lease, this.jdbc.sql("""
				update run set waiting = waiting + :waiting, accepted = accepted + :accepted,
				  applied = applied + :applied, unchanged = unchanged + :unchanged, failed = failed + :failed,
				  unknown_outcome = unknown_outcome + :unknown, not_attempted = not_attempted + :notAttempted""" + HELD)
			.param("waiting", change.waiting())
			.param("accepted", change.accepted())
			.param("applied", change.of(Outcome.APPLIED))
			.param("unchanged", change.of(Outcome.UNCHANGED))
			.param("failed", change.of(Outcome.FAILED))
			.param("unknown", change.of(Outcome.UNKNOWN))
			.param("notAttempted", change.of(Outcome.NOT_ATTEMPTED)));
	}

	void halt(Lease lease, String reason) {
		changeOne(lease, this.jdbc.sql("update run set halt_reason = :reason, not_before = null" + HELD)
			.param("reason", RunRow.cut(reason, LONGEST_REASON)));
	}

	void pause(Lease lease, String reason, Instant now) {
		changeOne(lease, this.jdbc.sql("""
				update run set status = 'PAUSED', paused_by = null, paused_at = :now, pause_reason = :reason""" + HELD)
			.param("reason", RunRow.cut(reason, LONGEST_REASON))
			.param("now", RunRow.column(now)));
	}

	/**
	 * Ends the run, by what its counts say.
	 */
	Run finish(Lease lease, Instant now) {
		changeOne(lease, this.jdbc.sql("""
				update run set finished_at = :now, status = case
				  when halt_reason is not null then 'HALTED'
				  when unchanged + failed + unknown_outcome + not_attempted > 0 then 'COMPLETED_WITH_FAILURES'
				  else 'COMPLETED' end""" + HELD + " and waiting = 0 and accepted = 0")
			.param("now", RunRow.column(now)));
		return this.jdbc.sql("select * from run where number = :run")
			.param("run", lease.run())
			.query((row, index) -> RunRow.run(row))
			.single();
	}

	private static void changeOne(Lease lease, JdbcClient.StatementSpec statement) {
		if (held(lease, statement).update() != 1) {
			throw new LeaseLost(lease.run());
		}
	}

	private static JdbcClient.StatementSpec held(Lease lease, JdbcClient.StatementSpec statement) {
		return statement.param("run", lease.run()).param("fence", lease.fence());
	}

	private static Lease lease(ResultSet row, int index) throws SQLException {
		return new Lease(row.getLong("number"), row.getLong("fence"), row.getString("account_id"),
				row.getString("plan_id"), new Actor(row.getString("owner"), row.getString("owner_role")));
	}

	private static RunState state(ResultSet row, int index) throws SQLException {
		@Nullable String trouble = row.getString("trouble");
		Standing standing = new Standing((trouble != null) ? Trouble.valueOf(trouble) : null, row.getInt("troubles"),
				row.getInt("limited_batches"), row.getInt("refused_singles"), row.getString("refused_code"));
		return new RunState(RunStatus.valueOf(row.getString("status")), row.getString("halt_reason"),
				row.getInt("waiting"), row.getInt("accepted"), RunRow.time(row, "not_before"), row.getInt("last_part"),
				standing);
	}

}
