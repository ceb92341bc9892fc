package io.chimedesk.plan;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.chimedesk.audit.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of plans.
 */
@Repository
class StoredPlans {

	private final JdbcClient jdbc;

	private final Clock clock;

	StoredPlans(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(Plan plan) {
		this.jdbc.sql("""
				insert into plan (id, account_id, owner, tier, user_type, alexa_enabled, alexa_room_arn, only_tiers,
				  only_types, reason, ticket,
				  status, to_send, skipped, own_values, asks_for_count, digest, created_at, expires_at, selection_id,
				  retry_of, undo_of)
				values (:id, :account, :owner, :tier, :type, :alexa, :roomArn, :onlyTiers,
				  :onlyTypes, :reason, :ticket,
				  :status, :toSend, :skipped, :own, :asksForCount, :digest, :createdAt, :expiresAt, :selection,
				  :retryOf, :undoOf)""").paramSource(PlanRow.parameters(plan)).update();
	}

	Optional<Plan> find(UUID planId) {
		return this.jdbc.sql("select * from plan where id = :id").param("id", planId).query(PlanRow::plan).optional();
	}

	/**
	 * The plan, if this operator may see it.
	 * @throws PlanNotFound if not
	 */
	Plan readable(UUID planId, Actor actor) {
		return find(planId).filter((plan) -> actor.mayRead(plan.owner())).orElseThrow(PlanNotFound::new);
	}

	/**
	 * The plan, if this operator may change it.
	 * @throws PlanNotFound if not
	 */
	Plan changeable(UUID planId, Actor actor) {
		return find(planId).filter((plan) -> actor.mayChange(plan.owner()))
			.filter((plan) -> actor.isSystem() || !plan.owner().equals(Actor.SYSTEM.name()))
			.orElseThrow(PlanNotFound::new);
	}

	/**
	 * Moves a plan from review to that status.
	 * @throws PlanStale if somebody else did, or edited it, since it was read
	 */
	void settle(Plan plan, PlanStatus status) {
		move(plan, PlanStatus.REVIEW, status);
	}

	/**
	 * Moves a plan from one status to another.
	 * @throws PlanStale if somebody else did, or edited it, since it was read
	 */
	void move(Plan plan, PlanStatus from, PlanStatus to) {
		int settled = this.jdbc.sql("""
				update plan set status = :status, settled_at = :now
				where id = :id and status = :from and digest = :digest""")
			.param("status", to.name())
			.param("from", from.name())
			.param("now", StoredTime.of(this.clock.instant()))
			.param("id", plan.id())
			.param("digest", plan.digest())
			.update();
		if (settled == 0) {
			throw new PlanStale(PlanStale.Why.SETTLED);
		}
	}

	/**
	 * Replaces digest and numbers of a plan in review.
	 * @throws PlanStale if somebody else did, or settled it, since it was read
	 */
	void revise(Plan earlier, Plan revised) {
		int replaced = this.jdbc.sql("""
				update plan set digest = :digest, to_send = :toSend, skipped = :skipped,
				  own_values = :own, asks_for_count = :asksForCount
				where id = :id and status = 'REVIEW' and digest = :earlier""")
			.param("digest", revised.digest())
			.param("toSend", revised.toSend())
			.param("skipped", revised.skipped())
			.param("own", revised.own())
			.param("asksForCount", revised.asksForCount())
			.param("id", earlier.id())
			.param("earlier", earlier.digest())
			.update();
		if (replaced == 0) {
			throw new PlanStale(PlanStale.Why.EDITED);
		}
	}

}
