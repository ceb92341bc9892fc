package io.chimedesk.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The different values that the users of an account have in each field, numbered in the
 * order they were first seen, so that a user needs only the numbers.
 */
final class FieldValues {

	static final FieldValues NONE = new FieldValues(Map.of());

	private final Map<UserField, List<String>> texts = new EnumMap<>(UserField.class);

	private final Map<UserField, Map<String, Character>> codes = new EnumMap<>(UserField.class);

	private FieldValues(Map<UserField, Set<String>> values) {
		for (UserField field : UserField.values()) {
			List<String> texts = List.copyOf(values.getOrDefault(field, Set.of()));
			Map<String, Character> codes = new HashMap<>();
			texts.forEach((text) -> codes.put(text, (char) codes.size()));
			this.texts.put(field, texts);
			this.codes.put(field, codes);
		}
	}

	/**
	 * These values, with those of more users behind them.
	 */
	FieldValues with(Collection<IndexedUser> users) {
		Map<UserField, Set<String>> all = new EnumMap<>(UserField.class);
		for (UserField field : UserField.values()) {
			Set<String> values = new LinkedHashSet<>(texts(field));
			users.forEach((user) -> values.add(field.of(user.user())));
			all.put(field, values);
		}
		return new FieldValues(all);
	}

	/**
	 * All values of a field by their number.
	 */
	List<String> texts(UserField field) {
		return this.texts.getOrDefault(field, List.of());
	}

	char code(UserField field, String text) {
		return this.codes.getOrDefault(field, Map.of()).getOrDefault(text, (char) 0);
	}

}
