package io.chimedesk.selection;

import io.chimedesk.selection.FilterRefused.Why;
import org.jspecify.annotations.Nullable;

/**
 * What an operator calls a saved filter: unique among the operator's filters in an
 * account, case aside.
 */
record FilterName(String text) {

	/**
	 * The name as it was typed, without what cannot be seen.
	 * @throws FilterRefused if nothing is left, or too much
	 */
	static FilterName of(@Nullable String typed) {
		String text = TypedName.tidy(typed);
		if (text.isEmpty()) {
			throw new FilterRefused(Why.NO_NAME);
		}
		if (text.length() > TypedName.LONGEST) {
			throw new FilterRefused(Why.LONG_NAME);
		}
		return new FilterName(text);
	}

	/**
	 * What two names have in common that differ in case only.
	 */
	String key() {
		return TypedName.key(this.text);
	}

}
