package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Paging by place, in every order.
 */
@StoreTest
class UserSlicesTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final int USERS = 47;

	private final Directory directory;

	UserSlicesTests(DatabaseKind kind) {
		this.directory = DirectoryFixture.on(kind.open());
	}

	@BeforeEach
	void fill() {
		Random random = new Random(7);
		List<ChimeUser> users = new ArrayList<>(IntStream.range(0, USERS).mapToObj((i) -> user(i, random)).toList());
		Collections.shuffle(users, random);
		this.directory.learn(ACCOUNT, users);
		this.directory.learn("another", List.of(FakeChime.userNamed("stranger", "Pro")));
	}

	@ParameterizedTest
	@EnumSource(UserSort.class)
	void everyOrderShowsEachUserOnceForwardAndBackward(UserSort sort) {
		for (boolean descending : new boolean[] { false, true }) {
			UserQuery query = new UserQuery(ACCOUNT, UserFilter.NONE, sort, descending);
			List<String> whole = ids(this.directory.slice(query, null, null, 100));
			assertThat(whole).hasSize(USERS).doesNotHaveDuplicates();
			assertThat(forward(query, 10)).isEqualTo(whole);
			assertThat(backward(query, 10)).isEqualTo(whole);
		}
	}

	@ParameterizedTest
	@EnumSource(UserSort.class)
	void descendingIsAscendingBackwards(UserSort sort) {
		List<String> up = ids(this.directory.slice(query(sort, false), null, null, 100));
		List<String> down = ids(this.directory.slice(query(sort, true), null, null, 100));
		assertThat(down).isEqualTo(up.reversed());
	}

	@Test
	void tellsWhereItStands() {
		UserSlice first = this.directory.slice(query(UserSort.TIER, false), null, null, 10);
		assertThat(first.total()).isEqualTo(USERS);
		assertThat(first.from()).isEqualTo(1);
		assertThat(first.to()).isEqualTo(10);
		assertThat(first.previous()).isNull();
		UserSlice second = this.directory.slice(query(UserSort.TIER, false), first.next(), null, 10);
		assertThat(second.from()).isEqualTo(11);
		assertThat(second.previous()).isNotNull();
	}

	@Test
	void anEmptyListHasNoPlace() {
		UserQuery query = new UserQuery(ACCOUNT, UserFilter.text("nobody"), UserSort.NAME, false);
		assertThat(this.directory.slice(query, null, null, 10)).isEqualTo(new UserSlice(List.of(), 0, 0, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "!", "zzz", "' or 1=1--", "AAAA", "TkFNRQ", "\u0000", "TkFNRQpmYWxzZQotMQ" })
	void aBrokenCursorLeadsToTheFirstPage(String cursor) {
		UserSlice first = this.directory.slice(query(UserSort.NAME, false), null, null, 10);
		assertThat(this.directory.slice(query(UserSort.NAME, false), cursor, null, 10)).isEqualTo(first);
		assertThat(this.directory.slice(query(UserSort.NAME, false), null, cursor, 10)).isEqualTo(first);
	}

	@Test
	void aCursorOfAnotherOrderLeadsToTheFirstPage() {
		String next = this.directory.slice(query(UserSort.TIER, false), null, null, 10).next();
		assertThat(this.directory.slice(query(UserSort.EMAIL, false), next, null, 10).from()).isEqualTo(1);
		assertThat(this.directory.slice(query(UserSort.TIER, true), next, null, 10).from()).isEqualTo(1);
	}

	@Test
	void aCursorHoldsNothingPersonal() {
		for (UserSort sort : UserSort.values()) {
			String next = this.directory.slice(query(sort, false), null, null, 10).next();
			String plain = new String(Base64.getUrlDecoder().decode(next));
			assertThat(plain).doesNotContain("user-").doesNotContain("@").doesNotContainIgnoringCase("name-");
		}
	}

	@Test
	void thePlaceStaysWhenTheUserChangesMeanwhile() {
		UserQuery query = new UserQuery(ACCOUNT,
				new UserFilter(null, Set.of("Basic", "Pro"), Set.of(), Set.of(), Set.of(), null), UserSort.TIER, false);
		UserSlice first = this.directory.slice(query, null, null, 5);
		List<String> second = ids(this.directory.slice(query, first.next(), null, 5));
		DirectoryUser last = first.users().getLast();
		this.directory.learn(ACCOUNT, List.of(changed(last, "Pro")));
		assertThat(ids(this.directory.slice(query, first.next(), null, 5))).isEqualTo(second);
	}

	private static ChimeUser changed(DirectoryUser user, String tier) {
		return new ChimeUser(user.userId(), user.email(), user.displayName(), tier, user.type(), user.registration(),
				user.invitation(), user.alexaEnabled(), null, null, null, null);
	}

	private List<String> forward(UserQuery query, int size) {
		List<String> seen = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			UserSlice slice = this.directory.slice(query, cursor, null, size);
			assertThat(slice.from()).isEqualTo(seen.size() + 1);
			seen.addAll(ids(slice));
			cursor = slice.next();
		}
		while (cursor != null);
		return seen;
	}

	private List<String> backward(UserQuery query, int size) {
		UserSlice slice = this.directory.slice(query, null, null, size);
		while (slice.next() != null) {
			slice = this.directory.slice(query, slice.next(), null, size);
		}
		List<String> seen = new ArrayList<>(ids(slice));
		while (slice.previous() != null && slice.from() > size) {
			slice = this.directory.slice(query, null, slice.previous(), size);
			seen.addAll(0, ids(slice));
		}
		return seen;
	}

	private static List<String> ids(UserSlice slice) {
		return slice.users().stream().map(DirectoryUser::userId).toList();
	}

	private static UserQuery query(UserSort sort, boolean descending) {
		return new UserQuery(ACCOUNT, UserFilter.NONE, sort, descending);
	}

	/** Few different values, some of them missing, so that every order has ties. */
	private static ChimeUser user(int number, Random random) {
		return new ChimeUser("user-%02d".formatted(number), pick(random, "mail-a@x.example", "mail-b@x.example", null),
				pick(random, "name-Åsa", "name-ben", "name-Zoë", "名前", "", null),
				pick(random, "Basic", "Pro", "Brand New", null), pick(random, "PrivateUser", "SharedDevice", null),
				pick(random, "Registered", "Suspended", null), pick(random, "Pending", null), null, null, null, null,
				null);
	}

	@SafeVarargs
	private static <T> @Nullable T pick(Random random, @Nullable T... values) {
		return values[random.nextInt(values.length)];
	}

}
