package io.chimedesk.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Which users of a plan to show.
 *
 * @param text a part of the name, the e-mail address or the ID; empty for any
 */
public record ItemSearch(PlanFilter filter, String text) {

	private static final int LONGEST = 200;

	private static final String SAYS_TEXT = """
			(lower(display_name) like :text escape '!' or lower(email) like :text escape '!'
			  or lower(user_id) like :text escape '!')""";

	/**
	 * Of what stands in an address.
	 */
	public static ItemSearch of(@Nullable String filter, @Nullable String text) {
		String words = Objects.requireNonNullElse(text, "").replaceAll("\\p{Cc}", " ").strip();
		return new ItemSearch(PlanFilter.of(filter), words.substring(0, Math.min(words.length(), LONGEST)));
	}

	public boolean isAll() {
		return this.filter.isAll() && this.text.isEmpty();
	}

	String condition() {
		String condition = this.filter.aspect().condition();
		return this.text.isEmpty() ? condition : condition + " and " + SAYS_TEXT;
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>(Map.of("value", this.filter.value()));
		if (!this.text.isEmpty()) {
			parameters.put("text", "%" + escaped(this.text.toLowerCase(Locale.ROOT)) + "%");
		}
		return parameters;
	}

	private static String escaped(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

}
