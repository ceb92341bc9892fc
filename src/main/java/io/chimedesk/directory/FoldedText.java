package io.chimedesk.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Text as it is searched and sorted: lower case, without accents, the same under every
 * locale. {@code Åsa Groß} becomes {@code asa gross}.
 */
final class FoldedText {

	private static final int MOST_WORDS = 10;

	private static final int LONGEST_WORD = 100;

	private static final int LONGEST_KEY = 150;

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&\\S]+");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private static final Map<String, String> LETTERS = Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ",
			"ae", "œ", "oe", "ς", "σ", "ħ", "h");

	private FoldedText() {
	}

	static String of(@Nullable String text) {
		String given = (text != null) ? text : "";
		return isPlain(given) ? given.toLowerCase(Locale.ROOT) : folded(given);
	}

	/**
	 * The words to search for.
	 */
	static List<String> words(@Nullable String text) {
		return Stream.of(of(text).split(" "))
			.filter((word) -> !word.isEmpty())
			.distinct()
			.limit(MOST_WORDS)
			.map((word) -> cut(word, LONGEST_WORD))
			.toList();
	}

	/**
	 * A key to sort by.
	 */
	static String key(@Nullable String text) {
		return cut(of(text), LONGEST_KEY);
	}

	/** Whether nothing but the case has to be folded, as in most texts. */
	private static boolean isPlain(String text) {
		char before = ' ';
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			if (letter < ' ' || letter > '~' || (letter == ' ' && before == ' ')) {
				return false;
			}
			before = letter;
		}
		return text.isEmpty() || before != ' ';
	}

	private static String folded(String text) {
		String plain = INVISIBLE.matcher(text).replaceAll("");
		String decomposed = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
		// up and down again: ß has no single capital, and dotless ı none of its own
		String folded = decomposed.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
		for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
			folded = folded.replace(letter.getKey(), letter.getValue());
		}
		return SPACES.matcher(folded).replaceAll(" ").strip();
	}

	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}

}
