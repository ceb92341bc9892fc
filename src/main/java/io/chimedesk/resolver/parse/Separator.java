package io.chimedesk.resolver.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;

/**
 * What stands between the cells of a row.
 */
public enum Separator {

	COMMA(','), SEMICOLON(';'), TAB('\t');

	private static final Pattern DECLARATION = Pattern.compile("(?i)\"?sep=(.?)\"?\\s*");

	private final char character;

	private final CsvReaderBuilder strict;

	private final CsvReaderBuilder unclosed;

	Separator(char character) {
		this.character = character;
		this.strict = reader(character).allowUnclosedQuote(false);
		this.unclosed = reader(character).allowUnclosedQuote(true);
	}

	/**
	 * The separator of that name, in any case.
	 */
	public static Optional<Separator> named(String name) {
		return Stream.of(values()).filter((one) -> one.name().equals(name.toUpperCase(Locale.ROOT))).findFirst();
	}

	/**
	 * Whether a spreadsheet says here which separator follows.
	 */
	static boolean isDeclaration(Line line) {
		return DECLARATION.matcher(line.text()).matches();
	}

	/**
	 * The separator that such a line declares, if it is one that we know.
	 */
	static Optional<Separator> declared(Line line) {
		Matcher declaration = DECLARATION.matcher(line.text());
		return Stream.of(values())
			.filter((one) -> declaration.matches() && declaration.group(1).equals(String.valueOf(one.character)))
			.findFirst();
	}

	/**
	 * The cells of a row by RFC 4180, empty if its quotes are wrong.
	 */
	Optional<List<String>> cells(String row) {
		if (row.indexOf('"') < 0) {
			return Optional.of(this.strict.ofSingleCsvRecord(row).getFields());
		}
		try {
			return Optional.of(this.strict.ofSingleCsvRecord(row).getFields());
		}
		catch (CsvParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether a row with wrong quotes would be right if the next line belonged to it.
	 */
	boolean isOpen(String row) {
		try {
			this.unclosed.ofSingleCsvRecord(row);
			return true;
		}
		catch (CsvParseException ex) {
			return false;
		}
	}

	private static CsvReaderBuilder reader(char separator) {
		return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).trimWhitespacesAroundQuotes(true);
	}

}
