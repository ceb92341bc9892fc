package io.chimedesk.resolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.chimedesk.resolver.parse.Entry;
import io.chimedesk.resolver.parse.Layout;
import io.chimedesk.resolver.parse.LayoutGuess;
import io.chimedesk.resolver.parse.ListReader;
import io.chimedesk.resolver.parse.ListRefused;
import io.chimedesk.resolver.parse.ListText;
import io.chimedesk.resolver.parse.Role;
import io.chimedesk.resolver.parse.Visible;
import io.chimedesk.ui.CsvDownload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for any list, also for what is left of a good one after some accidents (§9,
 * G7): nothing breaks, no row is lost, and our own file says the same when it is read
 * again.
 */
class ListPropertyTests {

	private static final int MUTATIONS = 500;

	private static final List<String> ODD = List.of("\"", "\"\"", ",", ";", "\t", "\n", "\r", "\u0000", "\u200B",
			"\uFEFF", "'", "=", "@", "<", ">", "\u00E9", "\uD83D\uDE80", "mailto:", "sep=;\n", "user,user\n", "1E+10",
			"\u2028", "\uFF20", " ", "\\", "[U+200B]");

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void holdsForMutationsOfGoodFiles(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < MUTATIONS; round++) {
			byte[] file = mutated(good(random), random);
			List<Entry> entries = read(file);
			if (entries != null) {
				check(entries);
				assertThat(againReadable(entries)).as("seed %d, round %d", seed, round).isEqualTo(readable(entries));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13 })
	void losesNoLineOfATable(long seed) {
		Random random = new Random(seed);
		for (int round = 0; round < MUTATIONS; round++) {
			String text = new String(mutated(good(random), random), StandardCharsets.UTF_8).replace("\"", "");
			List<Entry> entries = read(text.getBytes(StandardCharsets.UTF_8));
			if (entries != null && LayoutGuess.of(text) instanceof Layout.Table table) {
				long lines = text.replace("\uFEFF", "")
					.lines()
					.filter((line) -> !line.replaceAll("[ \t,;]", "").isEmpty())
					.count();
				assertThat(entries).as("seed %d, round %d", seed, round).hasSize((int) lines - table.skipped());
			}
		}
	}

	static Stream<String> texts() {
		return Stream.of("=1+1", "'=1+1", "''=1+1", "\"=cmd|' /C calc'!A0", "@SUM(A1)", "-", "+49", "' OR 1=1--", "a,b",
				"a;b", "a\"b", "Schmidt, Anna", "<b>x</b>", "anna@northwind.example", "O'Neill", "'", "=",
				"jörg@bücher.example", "__${7*7}__", "-anna@northwind.example");
	}

	@ParameterizedTest
	@MethodSource("texts")
	void readsAgainWhatItHasWritten(String text) {
		List<Entry> entries = ListReader.read(text, new Layout.Free(0));
		assertThat(readable(entries)).isNotEmpty();
		assertThat(againReadable(entries)).isEqualTo(readable(entries));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Platinum,,,", "=1+1,,,", "'-Gold,SharedDevice,,", ",Robot,yes,", "Pro,,perhaps,",
			",,yes,room 5", "Basic,,no,arn:aws:a4b:us-east-1:123456789012:room/5", "\"Pro, or Basic\",,,",
			"Platinum,Robot,perhaps,room 5" })
	void refusesAgainAValueThatItHasRefused(String values) {
		String file = "user,license_type,user_type,alexa_enabled,alexa_room_arn\nanna@northwind.example," + values;
		List<Entry> entries = read(file.getBytes(StandardCharsets.UTF_8));
		assertThat(entries).singleElement().extracting(Entry::problem).isNotNull();
		assertThat(read(written(entries))).singleElement().satisfies((again) -> {
			assertThat(again.text()).isEqualTo(entries.getFirst().text());
			assertThat(again.wish()).isEqualTo(entries.getFirst().wish());
			assertThat(again.problem()).isEqualTo(entries.getFirst().problem());
			assertThat(again.refused()).isEqualTo(entries.getFirst().refused());
		});
	}

	@Test
	void writesEveryRefusedValueWhole() {
		String room = "arn of " + "a very long room ".repeat(100) + "indeed";
		String file = "user,license_type,alexa_room_arn\nanna@northwind.example,Platinum," + room;
		List<Entry> again = read(written(read(file.getBytes(StandardCharsets.UTF_8))));
		assertThat(again).singleElement()
			.extracting(Entry::refused)
			.isEqualTo(Map.of(Role.LICENSE_TYPE, "Platinum", Role.ALEXA_ROOM_ARN, room));
	}

	private static void check(List<Entry> entries) {
		assertThat(entries).isSortedAccordingTo((first, second) -> Integer.compare(first.line(), second.line()))
			.allSatisfy((entry) -> {
				assertThat(entry.line()).isPositive();
				assertThat(entry.text()).isEqualTo(Visible.of(entry.text())).hasSizeLessThanOrEqualTo(320);
				assertThat(entry.problem() == null && entry.text().isEmpty()).isFalse();
			});
	}

	/**
	 * The rows of a file, null if it is refused as a whole or asks how to be read.
	 */
	private static @Nullable List<Entry> read(byte[] file) {
		try {
			String text = ListText.of(file);
			Layout layout = LayoutGuess.of(text);
			return (layout instanceof Layout.Unclear) ? null : ListReader.read(text, layout);
		}
		catch (ListRefused ex) {
			return null;
		}
	}

	private static List<String> readable(List<Entry> entries) {
		return entries.stream()
			.filter((entry) -> entry.problem() == null)
			.map((entry) -> entry.text() + " " + entry.wish())
			.toList();
	}

	private static List<String> againReadable(List<Entry> entries) {
		List<Entry> good = entries.stream().filter((entry) -> entry.problem() == null).toList();
		if (good.isEmpty()) {
			return List.of();
		}
		List<Entry> again = read(written(good));
		assertThat(again).isNotNull().allMatch((entry) -> entry.problem() == null);
		return readable(again);
	}

	private static byte[] written(List<Entry> entries) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		try (CsvDownload file = CsvDownload.begin(response, "list.csv", ListColumns.ALL)) {
			entries.forEach((entry) -> file.row(ListColumns.cells(row(entry))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return response.getContentAsByteArray();
	}

	private static ListRow row(Entry entry) {
		ListRow row = new ListRow(entry.line(), entry.line(), entry.text(), entry.wish(), Group.NOT_FOUND, null, null,
				null, entry.refused());
		return (entry.problem() == null) ? row
				: row.in(Group.REFUSED, Cause.of(entry.problem().reason()), entry.problem().detail());
	}

	private static byte[] good(Random random) {
		String separator = List.of(",", ";", "\t").get(random.nextInt(3));
		String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
		List<String> tiers = List.of("Pro", "Basic", "pro", "", "ProTrial");
		List<String> lines = new ArrayList<>();
		if (random.nextBoolean()) {
			lines.add("user" + separator + "license_type");
		}
		IntStream.range(0, 3 + random.nextInt(6))
			.mapToObj((number) -> "user-%04d@northwind.example".formatted(number) + separator
					+ tiers.get(random.nextInt(tiers.size())))
			.forEach(lines::add);
		return (String.join(end, lines) + end).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] mutated(byte[] file, Random random) {
		byte[] mutated = file;
		for (int times = random.nextInt(4); times >= 0; times--) {
			mutated = mutatedOnce(mutated, random);
		}
		return mutated;
	}

	private static byte[] mutatedOnce(byte[] file, Random random) {
		int at = random.nextInt(file.length + 1);
		return switch (random.nextInt(5)) {
			case 0 -> joined(file, at, ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8), at);
			case 1 -> joined(file, at, new byte[0], Math.min(file.length, at + random.nextInt(8)));
			case 2 -> joined(file, at, Arrays.copyOfRange(file, 0, random.nextInt(file.length + 1)), at);
			case 3 -> joined(file, at, new byte[] { (byte) random.nextInt(128) }, Math.min(file.length, at + 1));
			default -> joined(file, at, new byte[] { (byte) random.nextInt(256) }, at);
		};
	}

	private static byte[] joined(byte[] file, int from, byte[] between, int to) {
		byte[] joined = Arrays.copyOf(file, from + between.length + file.length - to);
		System.arraycopy(between, 0, joined, from, between.length);
		System.arraycopy(file, to, joined, from + between.length, file.length - to);
		return joined;
	}

}
