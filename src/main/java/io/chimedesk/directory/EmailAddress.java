package io.chimedesk.directory;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * E-mail addresses made alike before they are compared.
 */
public final class EmailAddress {

	private EmailAddress() {
	}

	/**
	 * The one spelling of an address: composed, lower case under every locale, the domain
	 * as punycode. Accents and plus tags stay: they make another address.
	 */
	public static String canonical(String address) {
		String plain = Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		int at = plain.lastIndexOf('@');
		return (at < 0) ? plain : plain.substring(0, at + 1) + asciiDomain(plain.substring(at + 1));
	}

	/**
	 * The two ways to write a canonical address: the domain as punycode or in its own
	 * script.
	 */
	static Stream<String> spellings(String canonical) {
		int at = canonical.lastIndexOf('@');
		return (at < 0) ? Stream.of(canonical)
				: Stream.of(canonical, canonical.substring(0, at + 1) + IDN.toUnicode(canonical.substring(at + 1)));
	}

	private static String asciiDomain(String domain) {
		try {
			return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			return domain;
		}
	}

}
