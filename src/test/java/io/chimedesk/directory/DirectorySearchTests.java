package io.chimedesk.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searching and filtering the copy, and what it keeps of a user.
 */
@StoreTest
class DirectorySearchTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private final TestDatabase database;

	private final Directory directory;

	DirectorySearchTests(DatabaseKind kind) {
		this.database = kind.open();
		this.directory = DirectoryFixture.on(this.database);
	}

	@BeforeEach
	void fill() {
		this.directory.learn(ACCOUNT,
				List.of(user("u-1", "Åsa Groß", "asa.gross@x.example", "Basic", "PrivateUser", "Registered", true),
						user("u-2", "José O'Brien", "jose+tag@x.example", "Pro", "PrivateUser", "Suspended", false),
						user("u-3", "İlker Işık", "ilker_50%@x.example", "Pro", "SharedDevice", "Registered", null),
						user("u-4", null, null, null, null, null, null),
						user("u-5", "Wild ! Card", "back\\slash@x.example", "Platinum", "Robot", "Elsewhere", null)));
		this.directory.learn("another", List.of(user("u-1", "Åsa Groß", null, "Pro", null, null, true)));
	}

	@ParameterizedTest
	@CsvSource({ "asa, u-1", "ÅSA, u-1", "gross åsa, u-1", "GROẞ, u-1", "ilker, u-3", "İLKER, u-3", "isik, u-3",
			"ışık, u-3", "obrien,", "o'brien, u-2", "jose+tag, u-2", "u-4, u-4", "50%, u-3", "r_5, u-3", "\\, u-5",
			"!, u-5", "x.example groß, u-1", "asa jose,", "'josé\u200b', u-2" })
	void eachWordOccursSomewhere(String text, @Nullable String expected) {
		assertThat(search(text)).isEqualTo((expected != null) ? Set.of(expected) : Set.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "' or 1=1--", "'; drop table directory_user; --", "\" or \"\"=\"", "%%%%%q", "_____q",
			":matchAccount", "?", "\\'", "${7*7}", "{fn now()}", "a\u0000b' or 'a'='a", "/*", "--q" })
	void whatIsTypedIsNeverSql(String text) {
		assertThat(search(text)).isEmpty();
		UserFilter everywhere = new UserFilter(null, Set.of(text), Set.of(text), Set.of(text), Set.of(text), null);
		assertThat(this.directory.count(ACCOUNT, everywhere)).isZero();
		assertThat(this.directory.count(text, UserFilter.NONE)).isZero();
		assertThat(this.directory.count(ACCOUNT, UserFilter.NONE)).isEqualTo(5);
	}

	@Test
	void filtersHoldTogether() {
		assertThat(count(Set.of("Pro"), Set.of(), null)).isEqualTo(2);
		assertThat(count(Set.of("Pro", "Basic"), Set.of("PrivateUser"), null)).isEqualTo(2);
		assertThat(count(Set.of("Platinum", ""), Set.of(), null)).isEqualTo(2);
		assertThat(count(Set.of(), Set.of(), true)).isEqualTo(1);
		assertThat(count(Set.of(), Set.of(), false)).isEqualTo(4);
	}

	@Test
	void countsByTierNameUnknownOnesToo() {
		assertThat(this.directory.countsByTier(ACCOUNT))
			.isEqualTo(Map.of("", 1L, "Basic", 1L, "Platinum", 1L, "Pro", 2L));
	}

	@Test
	void facetsKeepTheRestOfTheFilter() {
		UserFilter filter = new UserFilter("x.example", Set.of("Pro"), Set.of("PrivateUser"), Set.of(), Set.of(), null);
		UserFacets facets = facets(filter);
		assertThat(facets.tiers()).isEqualTo(Map.of("Basic", 1L, "Pro", 1L));
		assertThat(facets.types()).isEqualTo(Map.of("PrivateUser", 1L, "SharedDevice", 1L));
		assertThat(facets.registrations()).isEqualTo(Map.of("Suspended", 1L));
		assertThat(facets.alexa()).isEqualTo(Map.of("false", 1L));
	}

	@Test
	void aMatchCanBeEmbedded() {
		UserFilter filter = new UserFilter("x.example", Set.of("Pro", "Basic"), Set.of(), Set.of("Registered"),
				Set.of(), null);
		assertThat(matching(filter)).containsExactly("u-1", "u-3");
	}

	@Test
	void usersThatAreGoneAreFoundByIdOnly() {
		leave("u-2");
		assertThat(search("josé")).isEmpty();
		assertThat(matching(UserFilter.text("josé"))).isEmpty();
		assertThat(this.directory.find(ACCOUNT, List.of("u-2", "u-2", "nobody"))).singleElement()
			.satisfies((user) -> assertThat(user.gone()).isTrue());
	}

	@Test
	void aUserIsKeptAsItWasRead() {
		ChimeUser user = new ChimeUser("u-9", "a@x.example", "N\u0000ul \uD83D\uDE00", "Pro", "PrivateUser",
				"Registered", "Accepted", true, "arn:x", "+4930123", Instant.parse("2018-12-20T18:45:25.231456789Z"),
				null);
		this.directory.learn(ACCOUNT, List.of(user), Instant.parse("2026-11-23T10:00:00Z"));
		long number = this.directory.find(ACCOUNT, List.of("u-9")).getFirst().number();
		assertThat(this.directory.find(ACCOUNT, List.of("u-9"))).containsExactly(
				new DirectoryUser(number, ACCOUNT, "u-9", "a@x.example", "Nul \uD83D\uDE00", "Pro", "PrivateUser",
						"Registered", "Accepted", true, "arn:x", true, Instant.parse("2018-12-20T18:45:25.231456Z"),
						null, Instant.parse("2026-11-23T10:00:00Z"), null, false));
	}

	@Test
	void whatIsOlderIsNotLearnt() {
		Instant earlier = Instant.parse("2020-01-01T00:00:00Z");
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("u-1", "Pro")), earlier);
		assertThat(this.directory.find(ACCOUNT, List.of("u-1"))).extracting(DirectoryUser::tier)
			.containsExactly("Basic");
	}

	@Test
	void manyAreFoundAtOnce() {
		List<ChimeUser> many = IntStream.range(0, 1_203)
			.mapToObj((i) -> FakeChime.userNamed("many-" + i, "Pro"))
			.toList();
		this.directory.learn(ACCOUNT, many);
		assertThat(this.directory.find(ACCOUNT, many.stream().map(ChimeUser::userId).toList())).hasSize(1_203);
	}

	@Test
	void whoIsGoneIsShownWhenAskedFor() {
		leave("u-2");
		assertThat(matching(UserFilter.NONE.withGone(true))).containsExactly("u-2");
		assertThat(this.directory.count(ACCOUNT, UserFilter.text("asa").withGone(true))).isZero();
		assertThat(facets(UserFilter.NONE).gone()).isEqualTo(1);
	}

	/** As a refresh that does not find the user would. */
	private void leave(String userId) {
		this.database.jdbc()
			.sql("update directory_user set gone = true, revision = :revision where user_id = :user")
			.param("revision", new CopyRevisions(this.database.jdbc()).raise(ACCOUNT))
			.param("user", userId)
			.update();
	}

	private List<String> matching(UserFilter filter) {
		return this.directory.userIds(ACCOUNT, filter).stream().sorted().toList();
	}

	private UserFacets facets(UserFilter filter) {
		return this.directory.facets(new UserQuery(ACCOUNT, filter, UserSort.NAME, false));
	}

	private Set<String> search(String text) {
		UserQuery query = new UserQuery(ACCOUNT, UserFilter.text(text), UserSort.NAME, false);
		return Stream.of(this.directory.slice(query, null, null, 10))
			.flatMap((slice) -> slice.users().stream())
			.map(DirectoryUser::userId)
			.collect(Collectors.toSet());
	}

	private long count(Set<String> tiers, Set<String> types, @Nullable Boolean alexa) {
		return this.directory.count(ACCOUNT, new UserFilter(null, tiers, types, Set.of(), Set.of(), alexa));
	}

	private static ChimeUser user(String id, @Nullable String name, @Nullable String email, @Nullable String tier,
			@Nullable String type, @Nullable String registration, @Nullable Boolean alexa) {
		return new ChimeUser(id, email, name, tier, type, registration, null, alexa, null, null, null, null);
	}

}
