package io.chimedesk.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The index beside a plain list: filters, orders, pages and counts of random users.
 */
class UserIndexTests {

	private static final Instant NOW = Instant.parse("2079-06-07T00:00:00Z");

	private static final int ROUNDS = 60;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void saysWhatAPlainListSays(long seed) {
		RandomUsers random = new RandomUsers(seed);
		Map<Long, IndexedUser> users = new TreeMap<>();
		UserIndex index = grown(UserIndex.EMPTY, users, random, 700);
		for (int round = 0; round < ROUNDS; round++) {
			index = grown(index, users, random, random.number(5));
			PlainUsers plain = new PlainUsers(users.values(), odd(users.values()), NOW);
			UserQuery query = new UserQuery("account", random.filter(), random.pick(UserSort.values()),
					random.pick(true, false));
			List<Long> expected = plain.sorted(query.filter(), query.sort(), query.descending());
			assertThat(forward(index, query, 1 + random.number(90))).isEqualTo(expected);
			assertThat(backward(index, query, 1 + random.number(90))).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 6, 7 })
	void countsWhatEachValueWouldShow(long seed) {
		RandomUsers random = new RandomUsers(seed);
		Map<Long, IndexedUser> users = new TreeMap<>();
		UserIndex index = grown(UserIndex.EMPTY, users, random, 600);
		PlainUsers plain = new PlainUsers(users.values(), odd(users.values()), NOW);
		for (int round = 0; round < ROUNDS; round++) {
			UserFilter filter = random.filter();
			UserFacets facets = index.views().facets(question(index, filter));
			facets.tiers().forEach((tier, count) -> assertThat(count).isEqualTo(size(plain, withTiers(filter, tier))));
			assertThat(facets.marks()).containsEntry("odd", size(plain, filter.withMarks(Set.of("odd"))));
			facets.changedWithin()
				.forEach((days, count) -> assertThat(count).isEqualTo(size(plain, filter.withChangedWithin(days))));
			assertThat(facets.gone()).isEqualTo(size(plain, filter.withGone(true)));
			long shown = size(plain, withTiers(filter));
			assertThat(facets.tiers().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(shown);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 8, 9 })
	void caughtUpIsAsGoodAsNew(long seed) {
		RandomUsers random = new RandomUsers(seed);
		Map<Long, IndexedUser> users = new TreeMap<>();
		UserIndex index = UserIndex.EMPTY;
		for (int round = 0; round < ROUNDS; round++) {
			index = grown(index, users, random, random.number(60));
		}
		UserIndex anew = UserIndex.EMPTY.with(users.values(), index.revision());
		assertThat(users(index)).isEqualTo(users(anew)).hasSameSizeAs(users.values());
		for (UserSort sort : UserSort.values()) {
			UserQuery query = new UserQuery("account", UserFilter.NONE, sort, false);
			assertThat(forward(index, query, 200)).isEqualTo(forward(anew, query, 200));
		}
	}

	/**
	 * Some users change, and that many come in, a few of them with lower numbers than
	 * others.
	 */
	private static UserIndex grown(UserIndex index, Map<Long, IndexedUser> users, RandomUsers random, int more) {
		Map<Long, IndexedUser> written = new HashMap<>();
		for (int i = 0; i < more; i++) {
			long number = random.number(20) + ((index.size() == 0) ? 0 : index.number(index.size() - 1)) + i;
			written.put(number, random.indexed(number));
		}
		for (int i = 0; i < Math.min(index.size(), 3); i++) {
			long number = index.number(random.number(index.size()));
			written.put(number, random.indexed(number));
		}
		users.putAll(written);
		return index.with(written.values(), index.revision() + 1);
	}

	private static List<Long> forward(UserIndex index, UserQuery query, int size) {
		List<Long> seen = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			UserListing.Part part = listing(index, query).part(cursor, null, size);
			assertThat(part.from()).isEqualTo(part.numbers().isEmpty() ? 0 : seen.size() + 1);
			seen.addAll(part.numbers());
			assertThat(part.total()).isGreaterThanOrEqualTo(seen.size());
			cursor = part.next();
		}
		while (cursor != null);
		return seen;
	}

	private static List<Long> backward(UserIndex index, UserQuery query, int size) {
		UserListing.Part part = listing(index, query).part(null, null, size);
		while (part.next() != null) {
			part = listing(index, query).part(part.next(), null, size);
		}
		List<Long> seen = new ArrayList<>(part.numbers());
		while (part.from() > size) {
			part = listing(index, query).part(null, part.previous(), size);
			seen.addAll(0, part.numbers());
		}
		List<Long> first = listing(index, query).part(null, null, size).numbers();
		seen.addAll(0, first.subList(0, (int) Math.max(0, Math.min(part.from() - 1, first.size()))));
		return seen;
	}

	private static UserListing listing(UserIndex index, UserQuery query) {
		return new UserListing(index, query, index.views().verdicts(question(index, query.filter())));
	}

	private static Question question(UserIndex index, UserFilter filter) {
		BitSet odd = index.slots(odd(users(index)));
		return new Question(filter, Map.of("odd", odd), NOW);
	}

	private static List<IndexedUser> users(UserIndex index) {
		return IntStream.range(0, index.size()).mapToObj(index::user).toList();
	}

	private static Set<String> odd(Collection<IndexedUser> users) {
		return users.stream()
			.filter((user) -> user.user().number() % 2 == 1)
			.map((user) -> user.user().userId())
			.collect(Collectors.toSet());
	}

	private static long size(PlainUsers plain, UserFilter filter) {
		return plain.sorted(filter, UserSort.NAME, false).size();
	}

	private static UserFilter withTiers(UserFilter filter, String... tiers) {
		return new UserFilter(filter.text(), Set.of(tiers), filter.types(), filter.registrations(),
				filter.invitations(), filter.alexa(), filter.marks(), filter.changedWithin(), filter.gone());
	}

}
