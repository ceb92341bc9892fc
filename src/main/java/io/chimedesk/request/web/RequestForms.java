package io.chimedesk.request.web;

import org.jspecify.annotations.Nullable;

/**
 * Reads what is typed into the forms of requests.
 */
final class RequestForms {

	/** How many characters a comment has at most. */
	static final int LONGEST_COMMENT = 1_000;

	private RequestForms() {
	}

	/**
	 * A comment, cut off where it is too long; null if there is none.
	 */
	static @Nullable String text(@Nullable String typed) {
		String text = (typed != null) ? typed.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip() : "";
		return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_COMMENT, text.length()));
	}

}
