package io.chimedesk.plan.web;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.Transition.Field;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * How many users get values of their own, by field and value; the empty text stands for
 * "leave as is".
 *
 * @param rooms how many get a room of their own
 */
record OwnCounts(int users, Map<String, Long> tiers, Map<String, Long> types, Map<String, Long> alexa, long rooms) {

	static OwnCounts of(Collection<OwnValues> own) {
		return new OwnCounts(own.size(),
				count(own, Field.TIER, (values) -> (values.tier() != null) ? values.tier().wire() : null),
				count(own, Field.TYPE, (values) -> (values.type() != null) ? values.type().wire() : null),
				count(own, Field.ALEXA,
						(values) -> (values.alexaEnabled() != null) ? (values.alexaEnabled() ? "on" : "off") : null),
				own.stream().filter((values) -> values.fields().contains(Field.ROOM)).count());
	}

	private static Map<String, Long> count(Collection<OwnValues> own, Field field,
			Function<Change, @Nullable String> value) {
		return own.stream()
			.filter((values) -> values.fields().contains(field))
			.map((values) -> Objects.requireNonNullElse(value.apply(values.values()), ""))
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

}
