package io.chimedesk.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Long passphrases that a guesser tries first, from a list of our own: nobody is asked
 * over the network.
 *
 * @param known without spaces, signs, and digits at the end
 */
record CommonPassphrases(Set<String> known) {

	private static final ClassPathResource LIST = new ClassPathResource("common-passphrases.txt");

	static CommonPassphrases read() {
		try {
			return new CommonPassphrases(LIST.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#"))
				.map(CommonPassphrases::bare)
				.collect(Collectors.toUnmodifiableSet()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean include(String passphrase) {
		return this.known.contains(bare(passphrase));
	}

	private static String bare(String text) {
		String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
		String withoutNumber = letters.replaceAll("\\p{N}+$", "");
		return withoutNumber.isEmpty() ? letters : withoutNumber;
	}

}
