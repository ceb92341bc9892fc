package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finding users by what somebody wrote down.
 */
class UserLookupTests {

	private final UserLookup lookup = new UserLookup(UserIndex.EMPTY.with(
			List.of(user(1, "U-1", "marta@bücher.example", "Marta Kowalska"),
					user(2, "u-2", "Jose+tag@x.example", "José"), user(3, "u-3", null, null),
					user(4, "u-4", "jose@xn--bcher-kva.example", "JOSE"), user(5, "U-2", "straße@x.example", "Ann")),
			1));

	@ParameterizedTest
	@CsvSource({ "u-1, 1", "U-1, 1", "' u-3 ', 3", "u-2, 2", "U-2, 5", "u-9,", "'',", "ú-1," })
	void findsAnIdWhateverItsCase(String id, @Nullable Long number) {
		assertThat(this.lookup.byId(id).map(ListedUser::number).orElse(null)).isEqualTo(number);
	}

	@ParameterizedTest
	@CsvSource({ "MARTA@BÜCHER.example, 1", "marta@xn--bcher-kva.example, 1", "jose@bücher.example, 4",
			"jose+TAG@x.example, 2", "jose@x.example,", "josé+tag@x.example,", "strasse@x.example,",
			"STRAßE@x.example, 5", "marta@bu\u0308cher.example, 1", "'',", "@,", "a@..b," })
	void findsAnAddressInEverySpelling(String email, @Nullable Long number) {
		assertThat(numbers(this.lookup.byEmail(email))).isEqualTo((number != null) ? List.of(number) : List.of());
	}

	@Test
	void findsAllOfAName() {
		assertThat(numbers(this.lookup.byName(" jose "))).containsExactlyInAnyOrder(2L, 4L);
		assertThat(this.lookup.byName("Marta")).isEmpty();
		assertThat(this.lookup.byName("u-3")).isEmpty();
		assertThat(this.lookup.byName("")).isEmpty();
	}

	@Test
	void proposesTheNearestSpelling() {
		assertThat(numbers(this.lookup.near("marta kowalsky", 3))).containsExactly(1L);
		assertThat(numbers(this.lookup.near("jose@bucher.example", 3))).isEmpty();
		assertThat(numbers(this.lookup.near("Josè-tag@x.exampl", 3))).containsExactly(2L);
		assertThat(this.lookup.near("jo", 3)).isEmpty();
		assertThat(numbers(this.lookup.near("josef", 1))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void missesNobodyWithinTwoEdits(long seed) {
		Random random = new Random(seed);
		List<IndexedUser> users = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			users.add(user(i, "id-" + i, null, word(random)));
		}
		UserLookup lookup = new UserLookup(UserIndex.EMPTY.with(users, 1));
		for (int i = 0; i < 50; i++) {
			String text = word(random);
			List<Long> near = users.stream()
				.filter((user) -> distance(text, String.valueOf(user.user().displayName())) <= 2)
				.map((user) -> user.user().number())
				.toList();
			assertThat(numbers(lookup.near(text, 300))).containsExactlyInAnyOrderElementsOf(near);
		}
	}

	private static String word(Random random) {
		return random.ints(5 + random.nextInt(3), 0, 4)
			.collect(StringBuilder::new, (word, letter) -> word.append("ab1z".charAt(letter)), StringBuilder::append)
			.toString();
	}

	/** By the book, without a limit. */
	private static int distance(String one, String other) {
		int[][] distances = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				distances[i][j] = (i == 0 || j == 0) ? i + j
						: Math.min(distances[i - 1][j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1),
								1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
			}
		}
		return distances[one.length()][other.length()];
	}

	private static List<Long> numbers(List<ListedUser> users) {
		return users.stream().map(ListedUser::number).toList();
	}

	private static IndexedUser user(long number, String id, @Nullable String email, @Nullable String name) {
		return new IndexedUser(new ListedUser(number, id, email, name, null, null, null, null, null, null, false), 0);
	}

}
