package io.chimedesk.resolver.parse;

import java.util.OptionalInt;

/**
 * Characters that nobody sees, and how to show them.
 */
public final class Visible {

	private static final String HIDDEN_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFC\uFFFD";

	private Visible() {
	}

	/**
	 * The text with the names of invisible characters in their places.
	 */
	public static String of(String text) {
		if (invisible(text).isEmpty()) {
			return text;
		}
		StringBuilder shown = new StringBuilder();
		text.codePoints()
			.forEach((point) -> shown.append(isInvisible(point) ? "[" + name(point) + "]" : Character.toString(point)));
		return shown.toString();
	}

	/**
	 * The text without what {@link #of} put into it.
	 */
	public static String without(String shown) {
		return shown.replaceAll("\\[U\\+[0-9A-F]{4,6}]", "");
	}

	/**
	 * The text, or as much of it as fits, never half a character.
	 */
	public static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
		return text.substring(0, end) + "…";
	}

	static OptionalInt invisible(String text) {
		return text.codePoints().filter(Visible::isInvisible).findFirst();
	}

	/**
	 * The name of a character, as {@code U+200B}.
	 */
	static String name(int point) {
		return "U+%04X".formatted(point);
	}

	private static boolean isInvisible(int point) {
		if (point > ' ' && point < 0x7F || point == ' ') {
			return false;
		}
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
				true;
			default -> isHiddenLetter(point);
		};
	}

	/** Letters and marks without a shape of their own, and what stands for lost ones. */
	private static boolean isHiddenLetter(int point) {
		boolean selector = point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
		return selector || HIDDEN_LETTERS.indexOf(point) >= 0;
	}

}
