package io.chimedesk.resolver.parse;

/**
 * Our own files put an apostrophe before a cell that a spreadsheet could take for a
 * formula (see {@code CsvDownload}); reading such a file again takes it away.
 */
final class FormulaSafe {

	private static final String STARTS_FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

	private static final String QUOTES = "\"'\u2018\u2019\u201C\u201D\uFEFF\u200B";

	private FormulaSafe() {
	}

	static String read(String cell) {
		return cell.startsWith("'") && startsFormula(cell) ? cell.substring(1) : cell;
	}

	private static boolean startsFormula(String cell) {
		return cell.chars()
			.filter((character) -> STARTS_FORMULA.indexOf(character) >= 0 || !isPassedOver(character))
			.limit(1)
			.anyMatch((character) -> STARTS_FORMULA.indexOf(character) >= 0);
	}

	private static boolean isPassedOver(int character) {
		return QUOTES.indexOf(character) >= 0 || Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character);
	}

}
