package io.chimedesk.run.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list as an address gives it.
 */
final class Place {

	private Place() {
	}

	/**
	 * The number that stands there, or the other one if none does.
	 */
	static long of(@Nullable String text, long otherwise) {
		String digits = Objects.requireNonNullElse(text, "");
		return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : otherwise;
	}

}
