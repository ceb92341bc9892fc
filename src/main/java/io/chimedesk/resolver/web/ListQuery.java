package io.chimedesk.resolver.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.chimedesk.resolver.Group;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list the address asks for. Whatever cannot be understood counts as not
 * given, so that no address is an error.
 *
 * @param group the name of a group, {@code open} for all that wait for a look, or
 * {@code all}
 * @param after the number of the row that the page begins after
 */
record ListQuery(@Nullable String group, @Nullable String after) {

	private static final String OPEN = "open";

	private static final String ALL = "all";

	/**
	 * The view that is shown: the one asked for, else what waits for a look, else who was
	 * found.
	 */
	String view(Map<Group, Integer> counts) {
		String asked = Objects.requireNonNullElse(this.group, "");
		if (asked.equals(OPEN) || asked.equals(ALL) || named(asked).isPresent()) {
			return asked;
		}
		return counts.keySet().stream().anyMatch(Group::isOpen) ? OPEN : name(Group.FOUND);
	}

	static List<Group> groups(String view) {
		return switch (view) {
			case OPEN -> Stream.of(Group.values()).filter(Group::isOpen).toList();
			case ALL -> List.of(Group.values());
			default -> named(view).stream().toList();
		};
	}

	int number() {
		String digits = Objects.requireNonNullElse(this.after, "");
		return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
	}

	/**
	 * The address of this view of a list.
	 */
	String address(String accountId, UUID listId) {
		String path = "/accounts/" + accountId + "/lists/" + listId;
		String view = view(Map.of());
		if (this.group == null || !view.equals(this.group)) {
			return path;
		}
		return path + "?group=" + view + ((number() > 0) ? "&after=" + number() : "");
	}

	static String name(Group group) {
		return group.name().toLowerCase(Locale.ROOT);
	}

	static Optional<Group> named(String name) {
		return Stream.of(Group.values()).filter((group) -> name(group).equals(name)).findFirst();
	}

}
