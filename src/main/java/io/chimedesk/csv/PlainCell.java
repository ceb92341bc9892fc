package io.chimedesk.csv;

/**
 * Keeps a spreadsheet from taking a cell for a formula: a cell that could begin one gets
 * an apostrophe in front (OWASP, CSV injection; also after quotes and spaces).
 */
public final class PlainCell {

	private static final String STARTS_FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

	private static final String QUOTES = "\"'\u2018\u2019\u201C\u201D\uFEFF\u200B";

	private PlainCell() {
	}

	/**
	 * The cell for that text.
	 */
	public static String of(String text) {
		return startsFormula(text) ? "'" + text : text;
	}

	/**
	 * The text of a cell, so that a file of ours says what it said before.
	 */
	public static String read(String cell) {
		return cell.startsWith("'") && startsFormula(cell) ? cell.substring(1) : cell;
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
