package io.chimedesk.run;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the users of open runs, for the engine. A settled row never changes.
 */
@Repository
class RunItems {

	private static final String DUE = " where run_number = :run and state = :state and outcome is null"
			+ " and (not_before is null or not_before <= :now)";

	/**
	 * Names all of the index: a planner that has no statistics of these rows yet would
	 * else walk through the whole run.
	 */
	private static final String BY_STATE = " order by run_number, state, outcome, position";

	/** The users of attempts that nobody knows the result of. */
	private static final String UNDER_WAY = " from attempt a join attempt_item s on s.attempt_id = a.id"
			+ " where a.run_number = :run and a.result is null";

	private static final String AT_REST = " where run_number = :run and state = 'PENDING'"
			+ " and user_id not in (select s.user_id" + UNDER_WAY + ")";

	private final JdbcClient jdbc;

	RunItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The users to be sent next, by position.
	 * @param after the position where they begin
	 */
	List<WorkItem> toSend(long run, int after, Instant now, int limit) {
		return due(run, ItemState.PENDING, now,
				" and position > " + after + BY_STATE + " fetch first " + limit + " rows only");
	}

	/**
	 * Those of the users at these positions who are to be sent.
	 */
	List<WorkItem> toSendAgain(long run, List<Integer> positions) {
		return this.jdbc.sql("""
				select i.* from unnest(:places) as wanted (place)
				join run_item i on i.place = wanted.place and i.state = 'PENDING'""")
			.param("places", positions.stream().map((position) -> RunPlace.of(run, position)).toArray(Long[]::new))
			.query((row, index) -> WorkItemRow.item(row))
			.list();
	}

	/**
	 * The users of batches that are being bisected, the newest part first, also those who
	 * are not to be sent yet.
	 */
	List<WorkItem> parts(long run) {
		return this.jdbc.sql("""
				select * from run_item where run_number = :run and state = 'PENDING' and part > 0
				order by part desc, position fetch first 100 rows only""")
			.param("run", run)
			.query((row, index) -> WorkItemRow.item(row))
			.list();
	}

	/**
	 * The positions of users that were sent and are to be sent again, and when.
	 */
	Map<Integer, Instant> again(long run) {
		Map<Integer, Instant> again = new HashMap<>();
		this.jdbc.sql("""
				select position, not_before from run_item
				where run_number = :run and state = 'PENDING' and not_before is not null""")
			.param("run", run)
			.query((row) -> {
				again.put(row.getInt("position"), Objects.requireNonNull(RunRow.time(row, "not_before")));
			});
		return again;
	}

	/**
	 * The users to be read now, those first that could be read so far.
	 */
	List<WorkItem> toRead(long run, Set<ItemState> states, Instant now) {
		return states.stream()
			.flatMap((state) -> due(run, state, now, BY_STATE).stream())
			.sorted(Comparator.comparingInt(WorkItem::failedReadings).thenComparingInt(WorkItem::position))
			.toList();
	}

	/**
	 * When the next of these can be sent or read; empty if there is none.
	 */
	Optional<Instant> nextDue(long run, Collection<ItemState> states) {
		return this.jdbc.sql("""
				select not_before from run_item where run_number = :run and state in (:states)
				order by not_before nulls first fetch first 1 row only""")
			.param("run", run)
			.param("states", states.stream().map(ItemState::name).toList())
			.query((row, index) -> Optional.ofNullable(RunRow.time(row, "not_before")).orElse(Instant.EPOCH))
			.optional();
	}

	/**
	 * Makes everybody unconfirmed who is under way: the attempt may have been applied.
	 */
	void doubtInFlight(long run, String code) {
		this.jdbc.sql("""
				merge into run_item i using (select u.place, f.batch from run_user u
				 join (select s.user_id, max(a.batch) as batch""" + UNDER_WAY + """
				 group by s.user_id) f on u.user_id = f.user_id and u.run_number = :run) f
				on i.place = f.place
				when matched and i.state <> 'SETTLED' then update set state = 'UNCONFIRMED', code = :code,
				  doubtful = true, not_before = null, sends = i.sends + 1, batch = f.batch""")
			.param("run", run)
			.param("code", code)
			.update();
	}

	/**
	 * Stops sending: who may have been sent with effect is read, the others were not
	 * attempted. Who is under way is left as it is.
	 * @return who was not attempted
	 */
	List<String> stopSending(long run, Instant now) {
		this.jdbc.sql("""
				update run_item set not_before = null where run_number = :run and state = 'UNCONFIRMED'""")
			.param("run", run)
			.update();
		this.jdbc.sql("update run_item set state = 'UNCONFIRMED', not_before = null" + AT_REST + " and doubtful")
			.param("run", run)
			.update();
		return settlePending(run, Outcome.NOT_ATTEMPTED, now);
	}

	/**
	 * Sends nobody again whom the service has refused for now.
	 * @return how many that were
	 */
	int refuseFailing(long run) {
		return this.jdbc
			.sql("update run_item set state = 'REFUSED', not_before = null" + AT_REST
					+ " and not doubtful and code is not null")
			.param("run", run)
			.update();
	}

	/**
	 * Whether anybody is still to be sent who is not under way.
	 */
	boolean hasPending(long run) {
		return !this.jdbc.sql("select position from run_item" + AT_REST + " fetch first 1 row only")
			.param("run", run)
			.query()
			.singleColumn()
			.isEmpty();
	}

	private List<String> settlePending(long run, Outcome outcome, Instant now) {
		List<String> users = this.jdbc.sql("select user_id from run_item" + AT_REST + " order by position")
			.param("run", run)
			.query((row, index) -> row.getString("user_id"))
			.list();
		this.jdbc
			.sql("update run_item set state = 'SETTLED', outcome = :outcome, settled_at = :now, not_before = null"
					+ AT_REST)
			.param("outcome", outcome.name())
			.param("now", RunRow.column(now))
			.param("run", run)
			.update();
		return users;
	}

	private List<WorkItem> due(long run, ItemState state, Instant now, String order) {
		return this.jdbc.sql("select * from run_item" + DUE + order)
			.param("run", run)
			.param("state", state.name())
			.param("now", RunRow.column(now))
			.query((row, index) -> WorkItemRow.item(row))
			.list();
	}

}
