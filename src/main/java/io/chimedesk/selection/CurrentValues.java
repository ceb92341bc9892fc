package io.chimedesk.selection;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.directory.ListedUser;
import org.jspecify.annotations.Nullable;

/**
 * What many users have now, counted by value, the most frequent first; the empty text
 * stands for none.
 *
 * @param gone how many of them the directory does not have any more
 */
public record CurrentValues(int users, int gone, Map<String, Long> tiers, Map<String, Long> types,
		Map<String, Long> alexa) {

	static CurrentValues of(int users, Collection<ListedUser> found) {
		List<ListedUser> present = found.stream().filter((user) -> !user.gone()).toList();
		return new CurrentValues(users, users - present.size(), count(present, ListedUser::tier),
				count(present, ListedUser::type),
				count(present, (user) -> Boolean.TRUE.equals(user.alexaEnabled()) ? "on" : "off"));
	}

	private static Map<String, Long> count(List<ListedUser> users, Function<ListedUser, @Nullable String> value) {
		Map<String, Long> counts = users.stream()
			.collect(Collectors.groupingBy((user) -> Objects.requireNonNullElse(value.apply(user), ""),
					Collectors.counting()));
		Map<String, Long> ordered = new LinkedHashMap<>();
		counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.forEach((entry) -> ordered.put(entry.getKey(), entry.getValue()));
		return ordered;
	}

}
