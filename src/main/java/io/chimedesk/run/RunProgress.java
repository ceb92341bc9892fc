package io.chimedesk.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
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

	private static final String HELD = " where number = :run and fence = :fence and finished_at is null";

	private static final String COUNTS = """
			waiting = waiting + :waiting, accepted = accepted + :accepted, refused = refused + :refused,
			 applied = applied + :applied, unchanged = unchanged + :unchanged, failed = failed + :failed,
			 unknown_outcome = unknown_outcome + :unknown, not_attempted = not_attempted + :notAttempted""";

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
		return state(lease, "");
	}

	/**
	 * The same, and makes sure that the lease stays the newest until the transaction
	 * ends.
	 */
	RunState lock(Lease lease) {
		return state(lease, " for update");
	}

	/**
	 * Makes sure that the lease is the newest, until the transaction ends.
	 */
	void demand(Lease lease) {
		changeOne(lease, this.jdbc.sql("update run set fence = fence" + HELD));
	}

	/**
	 * Whether an operator wants something else than when a reading began.
	 */
	boolean isDisturbed(Lease lease, RunState since) {
		RunState state = state(lease);
		return state.isAsked() || state.steering().skipsVerifying() != since.steering().skipsVerifying();
	}

	/**
	 * Begins a run that has this status.
	 */
	boolean start(Lease lease, RunStatus status, Instant now) {
		return held(lease,
				this.jdbc.sql("update run set status = 'SENDING', started_at = :now" + HELD + " and status = :status")
					.param("status", status.name())
					.param("now", RunRow.column(now)))
			.update() == 1;
	}

	boolean verify(Lease lease) {
		return held(lease, this.jdbc.sql("update run set status = 'VERIFYING'" + HELD + " and status = 'SENDING'"))
			.update() == 1;
	}

	void number(Lease lease, int lastBatch) {
		changeOne(lease, this.jdbc.sql("update run set last_batch = :lastBatch" + HELD).param("lastBatch", lastBatch));
	}

	void advance(Lease lease, Advance advance) {
		Standing standing = advance.standing();
		Trouble trouble = standing.trouble();
		count(lease, advance.change(),
				this.jdbc.sql("""
						update run set trouble = :trouble, troubles = :troubles, limited_batches = :limited,
						  refused_singles = :singles, refused_code = :code, not_before = :notBefore,
						  failed_sends = :failedSends, failed_readings = :failedReadings,
						  recent_failures = :recent, outage_since = :outage,
						  last_part = :lastPart,""" + " " + COUNTS + HELD)
					.param("trouble", (trouble != null) ? trouble.name() : null)
					.param("troubles", standing.troubles())
					.param("limited", standing.limitedBatches())
					.param("singles", standing.refusedSingles())
					.param("code", RunRow.cut(standing.refusedCode(), 200))
					.param("failedSends", standing.health().sends())
					.param("failedReadings", standing.health().readings())
					.param("recent", standing.health().recent())
					.param("outage", RunRow.column(standing.health().outageSince()))
					.param("notBefore", RunRow.column(advance.notBefore()))
					.param("lastPart", advance.lastPart()));
	}

	void count(Lease lease, Tally change) {
		count(lease, change, this.jdbc.sql("update run set " + COUNTS + HELD));
	}

	/**
	 * Ends the run, by what its counts say.
	 */
	Run finish(Lease lease, Instant now) {
		changeOne(lease, this.jdbc.sql("""
				update run set finished_at = :now, status = case
				  when halt_reason is not null then 'HALTED'
				  when cancelled_by is not null then 'CANCELLED'
				  when accepted > 0 then 'NOT_VERIFIED'
				  when unchanged + failed + unknown_outcome + not_attempted > 0 then 'COMPLETED_WITH_FAILURES'
				  else 'COMPLETED' end""" + HELD + " and waiting = 0 and refused = 0")
			.param("now", RunRow.column(now)));
		return this.jdbc.sql("select * from run where number = :run")
			.param("run", lease.run())
			.query((row, index) -> RunRow.run(row))
			.single();
	}

	private RunState state(Lease lease, String locking) {
		return this.jdbc.sql("select * from run" + HELD + locking)
			.param("run", lease.run())
			.param("fence", lease.fence())
			.query(RunProgress::state)
			.optional()
			.orElseThrow(() -> new LeaseLost(lease.run()));
	}

	private static void count(Lease lease, Tally change, JdbcClient.StatementSpec statement) {
		changeOne(lease,
				statement.param("waiting", change.waiting())
					.param("accepted", change.accepted())
					.param("refused", change.refused())
					.param("applied", change.of(Outcome.APPLIED))
					.param("unchanged", change.of(Outcome.UNCHANGED))
					.param("failed", change.of(Outcome.FAILED))
					.param("unknown", change.of(Outcome.UNKNOWN))
					.param("notAttempted", change.of(Outcome.NOT_ATTEMPTED)));
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
				row.getInt("limited_batches"), row.getInt("refused_singles"), row.getString("refused_code"),
				health(row));
		return new RunState(RunStatus.valueOf(row.getString("status")), row.getString("halt_reason"),
				RunRow.steering(row), tally(row), RunRow.time(row, "not_before"), row.getInt("last_batch"),
				row.getInt("last_part"), standing);
	}

	private static Tally tally(ResultSet row) throws SQLException {
		return new Tally(row.getInt("waiting"), row.getInt("accepted"), row.getInt("refused"),
				Map.of(Outcome.APPLIED, row.getInt("applied"), Outcome.UNCHANGED, row.getInt("unchanged"),
						Outcome.FAILED, row.getInt("failed"), Outcome.UNKNOWN, row.getInt("unknown_outcome"),
						Outcome.NOT_ATTEMPTED, row.getInt("not_attempted")));
	}

	private static Health health(ResultSet row) throws SQLException {
		return new Health(row.getInt("failed_sends"), row.getInt("failed_readings"), row.getInt("recent_failures"),
				RunRow.time(row, "outage_since"));
	}

}
