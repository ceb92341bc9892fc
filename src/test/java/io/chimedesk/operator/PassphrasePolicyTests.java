package io.chimedesk.operator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which passphrases will do (S02 to S04).
 */
class PassphrasePolicyTests {

	private final PassphrasePolicy policy = new PassphrasePolicy();

	@ParameterizedTest
	@ValueSource(strings = { "onlylowercaseletters", "ein Satz mit Umlauten äöü", "fünfzehn Zeichen",
			"🐟🐠🐡🦈🐙🐚🦀🦞🦐🦑🐳🐋🐬🦭🐊" })
	void lengthIsEnough(String passphrase) {
		assertThat(this.policy.objection("grace", passphrase)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "fourteen chars, operator.passphrase.short", "my name is Grace, operator.passphrase.obvious",
			"g.r.a.c.e forever yours, operator.passphrase.obvious",
			"the Chime Desk of ours, operator.passphrase.obvious", "aaaaaaaaaaaaaaaaaaaa, operator.passphrase.obvious",
			"ababababababababab, operator.passphrase.obvious" })
	void whatIsShortOrObviousIsRefused(String passphrase, String key) {
		assertThat(this.policy.objection("grace", passphrase)).hasValue(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Correct Horse Battery Staple", "qwertyuiopasdfghjkl", "Password-Password-2026!",
			"123456789012345", "this is my password 1" })
	void whatManyUseIsRefused(String passphrase) {
		assertThat(this.policy.objection("grace", passphrase)).hasValue("operator.passphrase.obvious");
	}

	@Test
	void aNameOfTwoLettersForbidsNoSentence() {
		assertThat(this.policy.objection("in", "seven green chairs in a row")).isEmpty();
	}

	@Test
	void upTo128CharactersAreTaken() {
		assertThat(this.policy.objection("grace", "correct horse 18".repeat(8))).isEmpty();
		assertThat(this.policy.objection("grace", "correct horse 18".repeat(8) + "!")).isPresent();
	}

}
