package io.chimedesk.csv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which cells a spreadsheet could take for a formula (S52).
 */
class PlainCellTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "\uFF1D1+1", "\uFF0B1",
			"\uFF0D1", "\uFF20SUM", "\"=cmd|' /C calc'!A0", " =1", "'=1", "\u00A0=1", "\uFEFF=1", "  \" @x", "\t",
			"\u200B=1" })
	void getAnApostropheInFront(String text) {
		assertThat(PlainCell.of(text)).isEqualTo("'" + text);
		assertThat(PlainCell.read("'" + text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Marta", "a=b", "marta.kowalska+x@northwind.example", "O'Neill", "\"quoted\"", "1-2",
			"<script>", "arn:aws:a4b:us-east-1:1:room/r", " plain", "日本" })
	void stayAsTheyAre(String text) {
		assertThat(PlainCell.of(text)).isEqualTo(text);
		assertThat(PlainCell.read(text)).isEqualTo(text);
	}

	@Test
	void aMadeSafeCellIsStillReadable() {
		assertThat(PlainCell.of("-")).isEqualTo("'-");
	}

}
