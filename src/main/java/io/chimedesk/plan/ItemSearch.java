package io.chimedesk.plan;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Which users of a plan to show.
 *
 * @param text parts of the name, the e-mail address or the ID, accents and case aside;
 * empty for any
 */
public record ItemSearch(PlanFilter filter, String text) {

	private static final int LONGEST = 200;

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

	boolean hasText() {
		return !this.text.isEmpty();
	}

}
