package io.chimedesk.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The users of a plan as its review shows them; whoever asks has read the plan first.
 */
@Repository
public class ReviewedItems {

	private final JdbcClient jdbc;

	ReviewedItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Users that pass the filter, in the order of the plan.
	 */
	public List<PlanItem> after(UUID planId, PlanFilter filter, int position, int limit) {
		return this.jdbc.sql("""
				select * from plan_item where plan_id = :plan and position > :position and %s
				order by position fetch first :limit rows only""".formatted(filter.aspect().condition()))
			.param("plan", planId)
			.param("position", position)
			.param("value", filter.value())
			.param("limit", limit)
			.query(PlanItemRow::item)
			.list();
	}

	/**
	 * After which position the page before begins; null on the first page.
	 */
	public @Nullable Integer before(UUID planId, PlanFilter filter, int position, int limit) {
		List<Integer> earlier = this.jdbc.sql("""
				select position from plan_item where plan_id = :plan and position <= :position and %s
				order by position desc fetch first :limit rows only""".formatted(filter.aspect().condition()))
			.param("plan", planId)
			.param("position", position)
			.param("value", filter.value())
			.param("limit", limit)
			.query((row, number) -> row.getInt("position"))
			.list();
		return earlier.isEmpty() ? null : earlier.getLast() - 1;
	}

	public int count(UUID planId, PlanFilter filter) {
		return this.jdbc.sql("select count(*) from plan_item where plan_id = :plan and " + filter.aspect().condition())
			.param("plan", planId)
			.param("value", filter.value())
			.query(Integer.class)
			.single();
	}

	public PlanSummary summary(Plan plan) {
		List<Transition> transitions = new ArrayList<>();
		Transition.wanted(plan.change()).forEach((field, to) -> transitions.addAll(transitions(plan.id(), field, to)));
		return new PlanSummary(transitions, skipped(plan.id()), badges(plan.id()));
	}

	private List<Transition> transitions(UUID planId, Transition.Field field, String to) {
		return this.jdbc.sql("""
				select present, count(*) as users
				from (select %s as present from plan_item where plan_id = :plan and skip is null) sent
				group by present order by users desc, present""".formatted(field.sql()))
			.param("plan", planId)
			.query((row, number) -> new Transition(field, emptyToNull(row.getString("present")), to,
					row.getInt("users")))
			.list()
			.stream()
			.sorted(Comparator.comparing(Transition::isStaying))
			.toList();
	}

	private Map<Skip, Integer> skipped(UUID planId) {
		Map<Skip, Integer> skipped = new EnumMap<>(Skip.class);
		counts("select skip, count(*) from plan_item where plan_id = :plan and skip is not null group by skip", planId)
			.forEach((skip, users) -> skipped.put(Skip.valueOf(skip), users));
		return skipped;
	}

	private Map<WhyNot, Integer> badges(UUID planId) {
		Map<WhyNot, Integer> badges = new EnumMap<>(WhyNot.class);
		counts("select badges, count(*) from plan_item where plan_id = :plan and skip is null group by badges", planId)
			.forEach((names, users) -> PlanItemRow.badges(names)
				.forEach((badge) -> badges.merge(badge, users, Integer::sum)));
		return badges;
	}

	private Map<String, Integer> counts(String sql, UUID planId) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.jdbc.sql(sql).param("plan", planId).query((row) -> {
			counts.put(row.getString(1), row.getInt(2));
		});
		return counts;
	}

	private static @Nullable String emptyToNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
