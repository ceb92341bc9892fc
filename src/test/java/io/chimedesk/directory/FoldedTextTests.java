package io.chimedesk.directory;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How text is made alike before it is compared.
 */
class FoldedTextTests {

	@ParameterizedTest
	@CsvSource({ "Åsa, asa", "JOSÉ, jose", "Groß, gross", "GROẞ, gross", "GROSS, gross", "İlker, ilker", "Işık, isik",
			"ışık, isik", "Øyvind, oyvind", "Łukasz, lukasz", "Þór, thor", "Æsop, aesop", "ΣΊΣΥΦΟΣ, σισυφοσ",
			"Σίσυφος, σισυφοσ", "ﬁona, fiona", "Ｆｕｌｌ, full", "名前, 名前", "O'Brien, o'brien", "'  a\u00a0 b  ', a b",
			"a\u200bb, ab", "'\u202eabc', abc" })
	void foldsCaseAndAccents(String text, String folded) {
		assertThat(FoldedText.of(text)).isEqualTo(folded);
	}

	@Test
	void decomposedAndComposedAreAlike() {
		assertThat(FoldedText.of("Zoe\u0308")).isEqualTo(FoldedText.of("Zoë"));
	}

	@Test
	void theLocaleOfTheMachineDoesNotMatter() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.of("tr", "TR"));
			assertThat(FoldedText.of("TITANIC İI")).isEqualTo("titanic ii");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void nothingIsNoWord() {
		assertThat(FoldedText.words(null)).isEmpty();
		assertThat(FoldedText.words(" \t\u00a0\u200b\u0000 \ud800")).isEmpty();
		assertThat(UserFilter.text("\u200b").isEmpty()).isTrue();
	}

	@Test
	void wordsHaveALimit() {
		assertThat(FoldedText.words("a b c d e f g h i j k l m")).hasSize(10);
		assertThat(FoldedText.words("x".repeat(5_000))).singleElement().asString().hasSize(100);
		assertThat(FoldedText.key("😀".repeat(500))).hasSizeLessThanOrEqualTo(150).doesNotContain("\ufffd");
	}

}
