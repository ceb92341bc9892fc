package io.chimedesk.resolver.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.chimedesk.resolver.parse.ListRefused.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The files of the corpus as bytes: encodings, kinds and sizes (§9, G7, S53).
 */
class FileCorpusTests {

	private static final String THREE = "user\nanna@northwind.example\nbjörn@northwind.example\nwei@northwind.example\n";

	static Stream<byte[]> binaries() throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(zip)) {
			out.putNextEntry(new ZipEntry("xl/workbook.xml"));
			out.write(THREE.getBytes(StandardCharsets.UTF_8));
		}
		ByteArrayOutputStream gzip = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
			out.write(THREE.getBytes(StandardCharsets.UTF_8));
		}
		return Stream.concat(Stream.of(zip.toByteArray(), gzip.toByteArray()),
				Stream
					.of("504b0506000000000000", "d0cf11e0a1b11ae10000", "255044462d312e37", "89504e470d0a1a0a0000",
							"4d5a90000300000004000000ffff", "ffd8ffe000104a464946", "474946383961", "7f454c4602010100",
							"377abcaf271c0004", "526172211a0700", "fffe000061000000", "0000feff00000061")
					.map(HexFormat.of()::parseHex));
	}

	@ParameterizedTest
	@MethodSource("binaries")
	void refusesWhatIsNoTextByItsFirstBytes(byte[] file) {
		assertThat(refusal(file).why()).isEqualTo(Why.NOT_TEXT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE html><html>", "<html><body>anna@northwind.example", "  \n<HTML lang='en'>",
			"<?xml version='1.0'?><a/>", "\uFEFF<!doctype html>", "<table><tr>", "{\\rtf1 anna@northwind.example}" })
	void refusesMarkup(String text) {
		assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).why()).isEqualTo(Why.NOT_TEXT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MZimmer@northwind.example", "<anna@northwind.example>", "<script>alert(1)</script>",
			"PK@northwind.example", "%PDF@northwind.example", "Rar!@northwind.example" })
	void takesTextThatOnlyLooksLikeSomethingElse(String text) {
		assertThat(Lists.read(text.getBytes(StandardCharsets.UTF_8))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void takesEachEncodingByItsMarkWhichIsNoPartOfTheText(String name) {
		byte[] file = ("\uFEFF" + THREE).getBytes(Charset.forName(name));

		assertThat(Lists.read(file)).extracting(Entry::text)
			.containsExactly("anna@northwind.example", "björn@northwind.example", "wei@northwind.example");
	}

	@ParameterizedTest
	@CsvSource({ "windows-1252, 3", "Shift_JIS, 3", "ISO-8859-1, 3" })
	void refusesOtherEncodingsWithTheLine(String name, int line) {
		byte[] file = "user\nanna@northwind.example\nbj\u00F6rn \u3042 \u00E9@northwind.example\n"
			.replace(name.equals("Shift_JIS") ? "\u00F6" : "\u3042", "")
			.getBytes(Charset.forName(name));

		ListRefused refusal = refusal(file);

		assertThat(refusal.why()).isEqualTo(Why.NOT_UTF_8);
		assertThat(refusal.arguments()).containsExactly(line);
	}

	@ParameterizedTest
	@CsvSource({ "61c3280a, 1", "610ac0af, 2", "610a61eda08061, 2", "61ff, 1", "61e282, 1", "f48fbfbfff, 1",
			"fffe610000d86100, 1", "fffe610061, 1", "feff0061dc00, 1" })
	void refusesBrokenEncodings(String hex, int line) {
		ListRefused refusal = refusal(HexFormat.of().parseHex(hex));

		assertThat(refusal.why()).isEqualTo(Why.NOT_UTF_8);
		assertThat(refusal.arguments()).containsExactly(line);
	}

	@Test
	void refusesUtf16WithoutItsMark() {
		assertThat(refusal(THREE.getBytes(StandardCharsets.UTF_16LE)).why()).isEqualTo(Why.NOT_UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\uFEFF", "user,license_type\n", "user\n", "\n\n\r\n \t\n", ",,,\n;;\n", "sep=;\n",
			"\uFEFFsep=;\nuser;license_type\n" })
	void findsNobodyInAnEmptyFile(String text) {
		assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).why()).isEqualTo(Why.NO_USERS);
	}

	@Test
	void takesTenMebibytesAndNotOneByteMore() {
		byte[] file = "a\n".repeat(Limits.BYTES / 2).getBytes(StandardCharsets.UTF_8);
		byte[] larger = new byte[Limits.BYTES + 1];

		assertThat(ListText.of(file)).hasSize(Limits.BYTES);
		assertThat(refusal(larger).why()).isEqualTo(Why.TOO_LARGE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 99_999, 100_000 })
	void takesAHundredThousandRows(int rows) {
		assertThat(Lists.read("user,license_type\n" + "anna@northwind.example,Pro\n".repeat(rows))).hasSize(rows);
	}

	@ParameterizedTest
	@ValueSource(strings = { "user,license_type\n", "" })
	void readsNoFurtherThanAHundredThousandRows(String header) {
		String text = header + "anna@northwind.example,Pro\n".repeat(100_001) + "x".repeat(5_000);

		assertThat(refusal(text).why()).isEqualTo(Why.TOO_MANY_ROWS);
	}

	static List<String> longLines() {
		return List.of("x".repeat(10_000_000), ",".repeat(5_000_000), "user,license_type\n" + ",".repeat(5_000_000),
				"user,license_type\n\"" + "x".repeat(9_000_000) + "\",Pro", "a@b," + "x".repeat(9_000_000),
				"user\n" + "x".repeat(4_097), "@".repeat(10_000_000), ";".repeat(10_000_000));
	}

	@ParameterizedTest
	@MethodSource("longLines")
	void refusesALineOfMegabytes(String text) {
		assertThat(refusal(text).why()).isEqualTo(Why.LINE_TOO_LONG);
	}

	@Test
	void takesALongLineOfAddressesAsMailProgramsGiveIt() {
		String line = "Anna Schmidt <anna@northwind.example>; ".repeat(500);

		assertThat(Lists.users(line)).hasSize(500).containsOnly("anna@northwind.example");
	}

	@Test
	void takesALineAsLongAsTheLimit() {
		assertThat(Lists.read("user\n" + "x".repeat(4_096))).hasSize(1);
	}

	@Test
	void readsTheSameFileInTheSameWay() {
		byte[] file = THREE.getBytes(StandardCharsets.UTF_8);

		assertThat(Lists.read(file)).isEqualTo(Lists.read(file));
	}

	private static ListRefused refusal(byte[] file) {
		return assertThatExceptionOfType(ListRefused.class).isThrownBy(() -> Lists.read(file)).actual();
	}

	private static ListRefused refusal(String text) {
		return assertThatExceptionOfType(ListRefused.class).isThrownBy(() -> Lists.read(text)).actual();
	}

}
