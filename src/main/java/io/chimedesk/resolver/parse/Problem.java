package io.chimedesk.resolver.parse;

import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be read.
 *
 * @param detail the character, value or number it is about; visible throughout
 */
public record Problem(Reason reason, @Nullable String detail) {

	private static final int LONGEST = 80;

	static Problem of(Reason reason) {
		return new Problem(reason, null);
	}

	static Problem of(Reason reason, String value) {
		return new Problem(reason, Visible.cut(Visible.of(value), LONGEST));
	}

}
