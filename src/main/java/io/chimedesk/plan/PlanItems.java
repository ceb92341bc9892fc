package io.chimedesk.plan;

import java.util.Collection;
import java.util.List;
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
			SqlParameterSource[] rows = chunk.stream()
				.map((item) -> PlanItemRow.parameters(planId, item))
				.toArray(SqlParameterSource[]::new);
			this.batches.batchUpdate("""
					insert into plan_item (plan_id, position, user_id, email, display_name,
					  from_tier, from_type, from_alexa, from_room_arn,
					  to_tier, to_type, to_alexa, to_room_arn, skip, held_by, badges)
					values (:plan, :position, :user, :email, :name,
					  :fromTier, :fromType, :fromAlexa, :fromRoomArn,
					  :toTier, :toType, :toAlexa, :toRoomArn, :skip, :heldBy, :badges)""", rows);
		}
	}

	List<PlanItem> from(UUID planId, int position, int limit) {
		return this.jdbc.sql("""
				select * from plan_item where plan_id = :plan and position >= :position
				order by position fetch first :limit rows only""")
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
	 * The users of the plan but those that were taken out.
	 */
	List<String> userIds(UUID planId) {
		return this.jdbc.sql("""
				select user_id from plan_item
				where plan_id = :plan and (skip is null or skip <> 'TAKEN_OUT')
				order by position""").param("plan", planId).query((row, index) -> row.getString("user_id")).list();
	}

	/**
	 * Takes users that would be sent out of the plan.
	 * @return how many that were
	 */
	int takeOut(UUID planId, Collection<String> userIds) {
		return this.jdbc.sql("""
				update plan_item set skip = 'TAKEN_OUT'
				where plan_id = :plan and skip is null and user_id in (:users)""")
			.param("plan", planId)
			.param("users", userIds)
			.update();
	}

}
