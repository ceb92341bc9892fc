package io.chimedesk.selection;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.chimedesk.selection.SelectionRefused.Why;
import org.jspecify.annotations.Nullable;

/**
 * What an operator calls a selection: unique among the operator's selections in an
 * account, case aside.
 */
record SelectionName(String text) {

	/** What a selection is called that nobody named. */
	private static final String UNNAMED = "Selection ";

	/**
	 * The name as it was typed, without what cannot be seen.
	 * @throws SelectionRefused if nothing is left, or too much
	 */
	static SelectionName of(@Nullable String typed) {
		String text = TypedName.tidy(typed);
		if (text.isEmpty()) {
			throw new SelectionRefused(Why.NO_NAME);
		}
		if (text.length() > TypedName.LONGEST) {
			throw new SelectionRefused(Why.LONG_NAME, TypedName.LONGEST);
		}
		return new SelectionName(text);
	}

	/**
	 * The first of "Selection 1", "Selection 2" and so on that is not taken.
	 */
	static SelectionName unnamed(Set<String> takenKeys) {
		return free(takenKeys, (number) -> UNNAMED + number);
	}

	/**
	 * This name, or with the lowest number behind it that makes it free.
	 */
	SelectionName beside(Set<String> takenKeys) {
		return free(takenKeys, this::numbered);
	}

	/**
	 * What two names have in common that differ in case only.
	 */
	String key() {
		return TypedName.key(this.text);
	}

	private String numbered(int number) {
		String suffix = (number > 1) ? " (" + number + ")" : "";
		int room = Math.min(this.text.length(), TypedName.LONGEST - suffix.length());
		return this.text.substring(0, room).strip() + suffix;
	}

	private static SelectionName free(Set<String> takenKeys, IntFunction<String> name) {
		return IntStream.rangeClosed(1, takenKeys.size() + 1)
			.mapToObj(name)
			.map(SelectionName::new)
			.filter((candidate) -> !takenKeys.contains(candidate.key()))
			.findFirst()
			.orElseThrow();
	}

}
