package io.chimedesk.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the users of plans.
 */
@Repository
class PlanItems {

	private static final int BATCH = 1_000;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	PlanItems(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(UUID planId, List<PlanItem> items) {
		for (int start = 0; start < items.size(); start += BATCH) {
			List<PlanItem> chunk = items.subList(start, Math.min(start + BATCH, items.size()));
			this.batches.batchUpdate("""
					insert into plan_item (plan_id, position, user_id, email, display_name,
					  from_tier, from_type, from_alexa, from_room_arn,
					  to_tier, to_type, to_alexa, to_room_arn, own, skip, held_by, badges,
					  override_by, override_at, override_reason, override_approved_by)
					values (:plan, :position, :user, :email, :name,
					  :fromTier, :fromType, :fromAlexa, :fromRoomArn,
					  :toTier, :toType, :toAlexa, :toRoomArn, :own, :skip, :heldBy, :badges,
					  :overrideBy, :overrideAt, :overrideReason, :overrideApprovedBy)""", rows(planId, chunk));
		}
	}

	List<PlanItem> from(UUID planId, int position, int limit) {
		return this.jdbc.sql("""
				select * from plan_item where plan_id = :plan and position >= :position
				order by plan_id, position fetch first :limit rows only""")
			.param("plan", planId)
			.param("position", position)
			.param("limit", limit)
			.query(PlanItemRow::item)
			.list();
	}

	List<PlanItem> all(UUID planId) {
		return from(planId, 1, Integer.MAX_VALUE);
	}

	/**
	 * Those of these users that the plan has.
	 */
	List<PlanItem> among(UUID planId, Collection<String> userIds) {
		return this.jdbc.sql("""
				select i.* from unnest(:users) as wanted (user_id)
				join plan_item i on i.user_id = wanted.user_id and i.plan_id = :plan
				order by i.position""")
			.param("plan", planId)
			.param("users", userIds.stream().distinct().toArray(String[]::new))
			.query(PlanItemRow::item)
			.list();
	}

	/**
	 * The users of the plan but those that were taken out.
	 */
	Picked picked(Plan plan) {
		List<String> userIds = new ArrayList<>();
		Map<String, OwnValues> own = new HashMap<>();
		all(plan.id()).stream().filter((item) -> item.skip() != Skip.TAKEN_OUT).forEach((item) -> {
			userIds.add(item.userId());
			if (!item.own().isEmpty()) {
				own.put(item.userId(), item.ownValues());
			}
		});
		return new Picked(userIds, own, plan.selectionId());
	}

	/**
	 * Puts these in the place of the users at the same positions.
	 */
	void replace(UUID planId, List<PlanItem> replacements) {
		for (int start = 0; start < replacements.size(); start += BATCH) {
			this.batches.batchUpdate(
					"""
							update plan_item set email = :email, display_name = :name,
							  from_tier = :fromTier, from_type = :fromType, from_alexa = :fromAlexa, from_room_arn = :fromRoomArn,
							  to_tier = :toTier, to_type = :toType, to_alexa = :toAlexa, to_room_arn = :toRoomArn,
							  own = :own, skip = :skip, held_by = :heldBy, badges = :badges,
							  override_by = :overrideBy, override_at = :overrideAt, override_reason = :overrideReason,
							  override_approved_by = :overrideApprovedBy
							where plan_id = :plan and position = :position""",
					rows(planId, replacements.subList(start, Math.min(start + BATCH, replacements.size()))));
		}
	}

	private static SqlParameterSource[] rows(UUID planId, List<PlanItem> items) {
		return items.stream().map((item) -> PlanItemRow.parameters(planId, item)).toArray(SqlParameterSource[]::new);
	}

}
