package io.chimedesk.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The users of a plan as its review shows them; whoever asks has read the plan first.
 */
@Repository
class ReviewedItems {

	private final JdbcClient jdbc;

	ReviewedItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Users that are searched for, in the order of the plan.
	 */
	List<PlanItem> after(UUID planId, ItemSearch search, int position, int limit) {
		return this.jdbc.sql("""
				select * from plan_item where plan_id = :plan and position > :position and %s
				order by position fetch first :limit rows only""".formatted(search.condition()))
			.params(search.parameters())
			.param("plan", planId)
			.param("position", position)
			.param("limit", limit)
			.query(PlanItemRow::item)
			.list();
	}

	/**
	 * After which position the page before begins; null on the first page.
	 */
	@Nullable Integer before(UUID planId, ItemSearch search, int position, int limit) {
		List<Integer> earlier = this.jdbc.sql("""
				select position from plan_item where plan_id = :plan and position <= :position and %s
				order by position desc fetch first :limit rows only""".formatted(search.condition()))
			.params(search.parameters())
			.param("plan", planId)
			.param("position", position)
			.param("limit", limit)
			.query((row, number) -> row.getInt("position"))
			.list();
		return earlier.isEmpty() ? null : earlier.getLast() - 1;
	}

	int count(UUID planId, ItemSearch search) {
		return this.jdbc.sql("select count(*) from plan_item where plan_id = :plan and " + search.condition())
			.params(search.parameters())
			.param("plan", planId)
			.query(Integer.class)
			.single();
	}

}
