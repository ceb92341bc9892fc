package io.chimedesk.run;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.selection.Change;
import io.chimedesk.plan.Origin;
import io.chimedesk.plan.Origin.Kind;
import io.chimedesk.plan.Plan;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The rows of the runs as they are made, and as pages show them.
 */
@Repository
class Runs {

	private final JdbcClient jdbc;

	private final Clock clock;

	Runs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<ConfirmedPlan> ofPlan(UUID planId) {
		return this.jdbc.sql("select number, owner, digest from run where plan_id = :plan")
			.param("plan", planId)
			.query(ConfirmedPlan.class)
			.optional();
	}

	/**
	 * Adds the run of a plan; its users are counted when they are added.
	 * @param terms with nothing left open but that it starts at once
	 * @throws org.springframework.dao.DuplicateKeyException if the plan has a run
	 */
	long add(Plan plan, Actor actor, RunTerms terms) {
		Change change = plan.change();
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into run (plan_id, account_id, owner, owner_role, tier, type, alexa_enabled, alexa_room_arn,
					  reason, ticket, digest, retry_of, undo_of, own_values, starts_at, failure_share, status, total, waiting,
					  confirmed_at)
					values (:plan, :account, :owner, :role, :tier, :type, :alexa, :roomArn,
					  :reason, :ticket, :digest, :retryOf, :undoOf, :own, :startsAt, :share, :status, 0, 0, :now)""")
			.param("plan", plan.id())
			.param("account", plan.accountId())
			.param("owner", plan.owner())
			.param("role", actor.role())
			.param("tier", (change.tier() != null) ? change.tier().wire() : null)
			.param("type", (change.type() != null) ? change.type().wire() : null)
			.param("alexa", change.alexaEnabled())
			.param("roomArn", change.alexaRoomArn())
			.param("reason", plan.reason())
			.param("ticket", plan.ticket())
			.param("digest", plan.digest())
			.param("retryOf", Origin.run(plan.origin(), Kind.RETRY))
			.param("undoOf", Origin.run(plan.origin(), Kind.UNDO))
			.param("own", plan.own())
			.param("startsAt", RunRow.column(terms.startsAt()))
			.param("share", terms.failureShare())
			.param("status", ((terms.startsAt() != null) ? RunStatus.SCHEDULED : RunStatus.WAITING).name())
			.param("now", RunRow.column(this.clock.instant()))
			.update(key, "number");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	/**
	 * Names the second persons: who approved the plan, or that it sends protected users.
	 */
	void approved(long run, Collection<String> approvers) {
		this.jdbc.sql("update run set approved_by = :by where number = :run")
			.param("by", String.join(", ", new TreeSet<>(approvers)))
			.param("run", run)
			.update();
	}

	/**
	 * Counts users that were added.
	 */
	void grow(long run, List<WorkItem> items) {
		Tally tally = Tally.of(items.stream().map(WorkItem::status).toList());
		this.jdbc.sql("""
				update run set total = total + :total, waiting = waiting + :waiting, skipped = skipped + :skipped
				where number = :run""")
			.param("run", run)
			.param("total", items.size())
			.param("waiting", tally.waiting())
			.param("skipped", tally.of(Outcome.SKIPPED))
			.update();
	}

	Optional<Run> find(long number) {
		return this.jdbc.sql("select * from run where number = :number")
			.param("number", number)
			.query((row, index) -> RunRow.run(row))
			.optional();
	}

	/**
	 * Runs below that number, newest first.
	 * @param owner only this operator's; null means all
	 */
	List<Run> before(@Nullable String owner, long number, int limit) {
		return this.jdbc
			.sql("select * from run where number < :number" + (owner != null ? " and owner = :owner" : "")
					+ " order by number desc fetch first :limit rows only")
			.param("number", number)
			.param("owner", owner)
			.param("limit", limit)
			.query((row, index) -> RunRow.run(row))
			.list();
	}

	int countOpen(String owner) {
		return this.jdbc.sql("select count(*) from run where owner = :owner and finished_at is null")
			.param("owner", owner)
			.query(Integer.class)
			.single();
	}

	/**
	 * The run that a plan has led to.
	 */
	record ConfirmedPlan(long number, String owner, String digest) {
	}

}
