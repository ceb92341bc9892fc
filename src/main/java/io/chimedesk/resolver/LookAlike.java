package io.chimedesk.resolver;

import java.lang.Character.UnicodeScript;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Letters of other scripts that look like Latin ones.
 */
final class LookAlike {

	private static final String ODD = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04BB\u04CF"
			+ "\u051B\u051D\u0432\u043A\u043C\u043D\u0442\u03BF\u03B1\u03BD\u03C1\u03B9\u03BA\u03C5\u03F2\u0131";

	private static final String LATIN = "aeopcyxijsdhlqwbkmhtoavpikuci";

	private static final Set<UnicodeScript> CONFUSED = Set.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK,
			UnicodeScript.ARMENIAN, UnicodeScript.CHEROKEE);

	private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

	private LookAlike() {
	}

	/**
	 * The text as it looks, in Latin letters.
	 */
	static String latin(String text) {
		StringBuilder latin = new StringBuilder();
		text.codePoints().map(Character::toLowerCase).forEach((point) -> {
			int place = ODD.indexOf(point);
			latin.appendCodePoint((place >= 0) ? LATIN.charAt(place) : point);
		});
		return latin.toString();
	}

	/**
	 * The first letter of another script in a text that has Latin ones too.
	 */
	static OptionalInt odd(String text) {
		return hasLatin(text) ? text.codePoints().filter(LookAlike::isConfused).findFirst() : OptionalInt.empty();
	}

	/**
	 * Whether one word has letters of several scripts.
	 */
	static boolean isMixed(String text) {
		return WORDS.splitAsStream(text).anyMatch((word) -> odd(word).isPresent());
	}

	private static boolean hasLatin(String text) {
		return text.codePoints().anyMatch((point) -> UnicodeScript.of(point) == UnicodeScript.LATIN);
	}

	private static boolean isConfused(int point) {
		return CONFUSED.contains(UnicodeScript.of(point));
	}

}
