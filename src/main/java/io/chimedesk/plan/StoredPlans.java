package io.chimedesk.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;

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
		Change change = plan.change();
		this.jdbc.sql("""
				insert into plan (id, account_id, owner, tier, user_type, alexa_enabled, alexa_room_arn, reason, ticket,
				  status, to_send, skipped, asks_for_count, digest, created_at, expires_at, retry_of)
				values (:id, :account, :owner, :tier, :type, :alexa, :roomArn, :reason, :ticket,
				  :status, :toSend, :skipped, :asksForCount, :digest, :createdAt, :expiresAt, :retryOf)""")
			.param("id", plan.id())
			.param("account", plan.accountId())
			.param("owner", plan.owner())
			.param("tier", (change.tier() != null) ? change.tier().wire() : null)
			.param("type", (change.type() != null) ? change.type().wire() : null)
			.param("alexa", change.alexaEnabled())
			.param("roomArn", change.alexaRoomArn())
			.param("reason", plan.reason())
			.param("ticket", plan.ticket())
			.param("status", plan.status().name())
			.param("toSend", plan.toSend())
			.param("skipped", plan.skipped())
			.param("asksForCount", plan.asksForCount())
			.param("digest", plan.digest())
			.param("createdAt", utc(plan.createdAt()))
			.param("expiresAt", utc(plan.expiresAt()))
			.param("retryOf", plan.retryOf())
			.update();
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
		return find(planId).filter((plan) -> actor.mayChange(plan.owner())).orElseThrow(PlanNotFound::new);
	}

	/**
	 * Moves a plan from review to that status.
	 * @throws PlanStale if somebody else did, or edited it, since it was read
	 */
	void settle(Plan plan, PlanStatus status) {
		int settled = this.jdbc.sql("""
				update plan set status = :status, settled_at = :now
				where id = :id and status = 'REVIEW' and digest = :digest""")
			.param("status", status.name())
			.param("now", utc(this.clock.instant().truncatedTo(ChronoUnit.MICROS)))
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
				update plan set digest = :digest, to_send = :toSend, skipped = :skipped, asks_for_count = :asksForCount
				where id = :id and status = 'REVIEW' and digest = :earlier""")
			.param("digest", revised.digest())
			.param("toSend", revised.toSend())
			.param("skipped", revised.skipped())
			.param("asksForCount", revised.asksForCount())
			.param("id", earlier.id())
			.param("earlier", earlier.digest())
			.update();
		if (replaced == 0) {
			throw new PlanStale(PlanStale.Why.EDITED);
		}
	}

	private Optional<Plan> find(UUID planId) {
		return this.jdbc.sql("select * from plan where id = :id")
			.param("id", planId)
			.query(StoredPlans::plan)
			.optional();
	}

	private static Plan plan(ResultSet row, int number) throws SQLException {
		return new Plan(row.getObject("id", UUID.class), row.getString("account_id"), row.getString("owner"),
				change(row), row.getString("reason"), row.getString("ticket"),
				PlanStatus.valueOf(row.getString("status")), row.getInt("to_send"), row.getInt("skipped"),
				row.getString("digest"), instant(row, "created_at"), row.getObject("retry_of", Long.class),
				row.getBoolean("asks_for_count"), instant(row, "expires_at"));
	}

	private static Change change(ResultSet row) throws SQLException {
		return new Change(LicenceTier.of(row.getString("tier")).orElse(null),
				UserType.of(row.getString("user_type")).orElse(null), row.getObject("alexa_enabled", Boolean.class),
				row.getString("alexa_room_arn"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
