package io.chimedesk.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.chimedesk.directory.SearchWords;

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
	 * A page of the users that are searched for, in the order of the plan. One reading of
	 * the plan is enough for everything that the page says of a text.
	 */
	FoundItems find(UUID planId, ItemSearch search, int after, int limit) {
		if (!search.hasText()) {
			return FoundItems.of(after(planId, search, after, limit + 1), limit, count(planId, search),
					before(planId, search, after, limit));
		}
		List<Integer> found = positions(planId, search);
		List<Integer> earlier = found.stream().filter((position) -> position <= after).toList();
		List<Integer> shown = found.stream().skip(earlier.size()).limit(limit + 1L).toList();
		return FoundItems.of(at(planId, shown), limit, found.size(),
				earlier.subList(Math.max(0, earlier.size() - limit), earlier.size()));
	}

	private List<PlanItem> after(UUID planId, ItemSearch search, int position, int limit) {
		return this.jdbc.sql("""
				select * from plan_item where plan_id = :plan and position > :position and %s
				order by plan_id, position fetch first :limit rows only""".formatted(condition(search)))
			.param("value", search.filter().value())
			.param("plan", planId)
			.param("position", position)
			.param("limit", limit)
			.query(PlanItemRow::item)
			.list();
	}

	private int count(UUID planId, ItemSearch search) {
		return this.jdbc.sql("select count(*) from plan_item where plan_id = :plan and " + condition(search))
			.param("value", search.filter().value())
			.param("plan", planId)
			.query(Integer.class)
			.single();
	}

	private List<Integer> before(UUID planId, ItemSearch search, int position, int limit) {
		return this.jdbc.sql("""
				select position from plan_item where plan_id = :plan and position <= :position and %s
				order by plan_id desc, position desc fetch first :limit rows only""".formatted(condition(search)))
			.param("value", search.filter().value())
			.param("plan", planId)
			.param("position", position)
			.param("limit", limit)
			.query((row, number) -> row.getInt("position"))
			.list()
			.reversed();
	}

	/**
	 * Where the users stand in whom the words are, compared here because a database does
	 * not know what the directory does with accents.
	 */
	private List<Integer> positions(UUID planId, ItemSearch search) {
		SearchWords words = SearchWords.of(search.text());
		List<Integer> positions = new ArrayList<>();
		this.jdbc.sql("""
				select position, display_name, email, user_id from plan_item where plan_id = :plan and %s
				order by position""".formatted(condition(search)))
			.param("value", search.filter().value())
			.param("plan", planId)
			.query((row) -> {
				if (words.areIn(row.getString("display_name"), row.getString("email"), row.getString("user_id"))) {
					positions.add(row.getInt("position"));
				}
			});
		return positions;
	}

	private List<PlanItem> at(UUID planId, List<Integer> positions) {
		return this.jdbc.sql("""
				select i.* from unnest(:positions) as wanted (position)
				join plan_item i on i.position = wanted.position and i.plan_id = :plan order by i.position""")
			.param("positions", positions.toArray(Integer[]::new))
			.param("plan", planId)
			.query(PlanItemRow::item)
			.list();
	}

	private static String condition(ItemSearch search) {
		return search.filter().aspect().condition();
	}

}
