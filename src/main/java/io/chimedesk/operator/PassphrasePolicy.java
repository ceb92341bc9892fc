package io.chimedesk.operator;

import java.util.Locale;
import java.util.Optional;

/**
 * What a passphrase has to be: long, and not made of what everybody knows. There are no
 * rules of composition.
 */
class PassphrasePolicy {

	private static final int SHORTEST = 15;

	private static final int LONGEST = 128;

	private static final int TELLING_NAME = 4;

	private final CommonPassphrases common = CommonPassphrases.read();

	/**
	 * Why this passphrase is refused, as a message key; empty if it is not.
	 */
	Optional<String> objection(String username, String passphrase) {
		int length = passphrase.codePointCount(0, passphrase.length());
		if (length < SHORTEST) {
			return Optional.of("operator.passphrase.short");
		}
		if (length > LONGEST) {
			return Optional.of("operator.passphrase.long");
		}
		boolean obvious = isObvious(letters(username), letters(passphrase)) || this.common.include(passphrase);
		return obvious ? Optional.of("operator.passphrase.obvious") : Optional.empty();
	}

	private static boolean isObvious(String username, String passphrase) {
		boolean named = username.length() >= TELLING_NAME && passphrase.contains(username);
		return named || passphrase.contains("chimedesk") || passphrase.chars().distinct().count() < 5;
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[\\s._-]", "");
	}

}
