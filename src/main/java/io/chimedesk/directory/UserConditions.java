package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter as SQL conditions on {@code directory_user u}. What somebody typed is only
 * ever a parameter.
 */
final class UserConditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new LinkedHashMap<>();

	private UserConditions() {
	}

	/**
	 * The users of that account that are meant, without those that are gone.
	 */
	static UserConditions of(String accountId, UserFilter filter) {
		UserConditions conditions = new UserConditions();
		conditions.and("u.account_id = :matchAccount", "matchAccount", accountId.replace("\u0000", ""));
		conditions.conditions.add("not u.gone");
		conditions.andWords(FoldedText.words(filter.text()));
		conditions.andOneOf("tier", filter.tiers());
		conditions.andOneOf("type", filter.types());
		conditions.andOneOf("registration", filter.registrations());
		conditions.andOneOf("invitation", filter.invitations());
		if (filter.alexa() != null) {
			conditions.and("coalesce(u.alexa_enabled, false) = :matchAlexa", "matchAlexa", filter.alexa());
		}
		return conditions;
	}

	/**
	 * Only users before or after the place of a cursor.
	 * @param comparison {@code <} or {@code >}
	 */
	void andKeys(List<String> columns, String comparison, List<String> keys) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			names.add(":matchKey" + i);
			this.parameters.put("matchKey" + i, keys.get(i));
		}
		this.conditions.add("(%s) %s (%s)".formatted(String.join(", ", columns), comparison, String.join(", ", names)));
	}

	String where() {
		return this.conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private void andWords(List<String> words) {
		for (int i = 0; i < words.size(); i++) {
			String pattern = "%" + words.get(i).replaceAll("[!%_]", "!$0") + "%";
			and("u.search_text like :matchWord%d escape '!'".formatted(i), "matchWord" + i, pattern);
		}
	}

	private void andOneOf(String column, Set<String> values) {
		if (!values.isEmpty()) {
			String name = "match_" + column;
			List<String> clean = values.stream().map((value) -> value.replace("\u0000", "")).toList();
			and("coalesce(u.%s, '') in (:%s)".formatted(column, name), name, clean);
		}
	}

	private void and(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
	}

}
