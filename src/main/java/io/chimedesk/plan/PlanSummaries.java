package io.chimedesk.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.plan.Transition.Field;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds up what plans amount to; whoever asks has read the plan first.
 */
@Repository
class PlanSummaries {

	/** Of one field; every user may go to a room of its own. */
	private static final int MOST_TRANSITIONS = 16;

	private final JdbcClient jdbc;

	PlanSummaries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PlanSummary of(Plan plan) {
		List<Transition> transitions = new ArrayList<>();
		Map<Field, Integer> further = new EnumMap<>(Field.class);
		for (Field field : fields(plan)) {
			List<Transition> shown = transitions(plan.id(), field);
			transitions.addAll(shown);
			int others = users(plan.id(), field) - shown.stream().mapToInt(Transition::users).sum();
			if (others > 0) {
				further.put(field, others);
			}
		}
		return new PlanSummary(transitions, further, own(plan.id()), skipped(plan.id()), badges(plan.id()));
	}

	private static Collection<Field> fields(Plan plan) {
		return (plan.own() > 0) ? List.of(Field.values()) : Transition.wanted(plan.change()).keySet();
	}

	private List<Transition> transitions(UUID planId, Field field) {
		return this.jdbc.sql("""
				select present, wanted, count(*) as users
				from (select %s as present, %s as wanted from plan_item where plan_id = :plan and skip is null) sent
				where wanted is not null
				group by present, wanted order by users desc, present, wanted
				fetch first %d rows only""".formatted(field.from(), field.to(), MOST_TRANSITIONS))
			.param("plan", planId)
			.query((row, number) -> new Transition(field, emptyToNull(row.getString("present")),
					row.getString("wanted"), row.getInt("users")))
			.list()
			.stream()
			.sorted(Comparator.comparing(Transition::isStaying))
			.toList();
	}

	private int users(UUID planId, Field field) {
		return count("skip is null and %s is not null".formatted(field.to()), planId);
	}

	private int own(UUID planId) {
		return count("skip is null and own <> ','", planId);
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

	private int count(String condition, UUID planId) {
		return this.jdbc.sql("select count(*) from plan_item where plan_id = :plan and " + condition)
			.param("plan", planId)
			.query(Integer.class)
			.single();
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
