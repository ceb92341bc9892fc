package io.chimedesk.ui;

/**
 * Keeps a spreadsheet from taking a cell for a formula: a cell that could begin one gets
 * an apostrophe in front (OWASP, CSV injection; also after quotes and spaces).
 */
final class PlainCell {

	private static final String STARTS_FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

	private static final String QUOTES = "\"'\u2018\u2019\u201C\u201D\uFEFF\u200B";

	private PlainCell() {
	}

	static String of(String text) {
		return startsFormula(text) ? "'" + text : text;
	}

	private static boolean startsFormula(String text) {
		return text.chars()
			.filter((character) -> STARTS_FORMULA.indexOf(character) >= 0 || !isPassedOver(character))
			.limit(1)
			.anyMatch((character) -> STARTS_FORMULA.indexOf(character) >= 0);
	}

	private static boolean isPassedOver(int character) {
		return QUOTES.indexOf(character) >= 0 || Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character);
	}

}
