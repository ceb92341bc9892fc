package io.chimedesk.resolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.resolver.parse.Cells;
import io.chimedesk.resolver.parse.Layout;
import io.chimedesk.resolver.parse.ListRefused;
import io.chimedesk.resolver.parse.Role;
import io.chimedesk.resolver.parse.Separator;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Mode;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import io.chimedesk.ui.CsvDownload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of lists: groups, mending, and the way into the selection (§9, G7).
 */
@StoreTest
class ListsTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "ADMIN");

	private final TestDatabase database;

	private final Directory directory;

	private final ResolverFixture resolver;

	ListsTests(DatabaseKind kind) {
		this.database = kind.open();
		FakeChime chime = FakeChime.northwind(20)
			.with(FakeChime.accountNamed("acc-other", "Contoso", "Team", "Basic", "Pro"))
			.with("acc-other", FakeChime.userNamed("other-0001", "Basic"))
			.with(ACCOUNT, FakeChime.userNamed("pro-0001", "Pro"), suspended("idle-0001"),
					named("berlin-1", "Anna Schmidt", "anna.schmidt@northwind.example"),
					named("jena-0002", "Anna Schmidt", "a.schmidt@northwind.example"),
					named("idn-00001", "Jörg Müller", "jörg@xn--bcher-kva.example"));
		this.directory = DirectoryFixture.copied(this.database, chime);
		this.database.jdbc().sql("update directory_user set gone = true where user_id = 'user-0020'").update();
		this.resolver = ResolverFixture.on(this.database, this.directory);
	}

	@Test
	void refusesTiersThatTheAccountDoesNotSupport() {
		ResolvedList list = take("user,license_type\nother-0001,Plus\nother-0001,Pro\n", "acc-other");
		ListRow row = this.resolver.rows().after(list.id(), List.of(Group.REFUSED), 0, 10).getFirst();
		assertThat(row).returns(Cause.TIER_NOT_SUPPORTED, ListRow::reason)
			.returns("Plus", ListRow::detail)
			.returns(2, ListRow::line)
			.returns("other-0001", ListRow::text);
		assertThat(this.resolver.fixing().choose(list, row.number(), "other-0001")).contains(Group.REFUSED);
		this.resolver.use().use(list, ANNA, Group.FOUND, Mode.ADD);
		assertThat(this.resolver.selections().wishes(ANNA, "acc-other").values()).extracting(Change::tier)
			.containsOnly(LicenceTier.PRO);
	}

	@Test
	void sortsEachRowIntoOneGroup() {
		ResolvedList list = take("""
				user,license_type
				user-0001@northwind.example,Pro
				pro-0001,Pro
				idle-0001,Pro
				Anna Schmidt,Pro
				nobody@northwind.example,Pro
				other-0001@northwind.example,Pro
				user-0020,Pro
				user-0002,Platinum
				USER-0001,Pro
				user-0003,Pro
				user-0003@northwind.example,Basic
				""");

		assertThat(told(list)).containsExactly("2 FOUND user-0001", "3 ALREADY pro-0001", "4 SUSPENDED idle-0001",
				"5 AMBIGUOUS", "6 NOT_FOUND", "7 ELSEWHERE ACCOUNT Contoso", "8 GONE user-0020",
				"9 REFUSED LICENSE_TYPE Platinum", "10 DUPLICATE SAID_BEFORE 2 user-0001",
				"11 CONTRADICTORY CONTRADICTS 11, 12 user-0003", "12 CONTRADICTORY CONTRADICTS 11, 12 user-0003");
	}

	@Test
	void countsEachUserOnceHoweverTheListNamesIt() {
		ResolvedList list = take("""
				user-0001
				USER-0001@NORTHWIND.example
				Name of user-0001
				Jo\u0308rg@bücher.example
				jörg@xn--bcher-kva.example
				unknown@northwind.example
				UNKNOWN@Northwind.Example
				user-0001+test@northwind.example
				""");

		assertThat(told(list)).containsExactly("1 FOUND user-0001", "2 DUPLICATE SAID_BEFORE 1 user-0001",
				"3 DUPLICATE SAID_BEFORE 1 user-0001", "4 FOUND idn-00001", "5 DUPLICATE SAID_BEFORE 4 idn-00001",
				"6 NOT_FOUND", "7 DUPLICATE SAID_BEFORE 6", "8 NOT_FOUND");
	}

	@Test
	void warnsOfALookAlikeAndOfLostZeros() {
		ResolvedList list = take("аnna.schmidt@northwind.example\n00123\nanna.schmidt@northwind.example\n");

		assertThat(told(list)).containsExactly("1 NOT_FOUND LOOK_ALIKE U+0430", "2 NOT_FOUND LOST_ZEROS",
				"3 FOUND berlin-1");
	}

	@Test
	void findsAPersonByNameInEitherOrder() {
		assertThat(told(take("Müller, Jörg\njorg.muller\n"))).containsExactly("1 FOUND idn-00001",
				"2 DUPLICATE SAID_BEFORE 1 idn-00001");
	}

	@Test
	void losesNoRow() {
		ResolvedList list = take("user-0001\nuser-0001\nnobody\na\u200Bb\nAnna Schmidt\n");
		Map<Group, Integer> counts = this.resolver.lists().counts(list);

		assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
		assertThat(rows(list)).filteredOn((row) -> row.group().isOpen()).allMatch((row) -> row.line() > 0);
	}

	@Test
	void keepsEveryRefusedValueWholeAndWritesItIntoTheFile() throws IOException {
		String room = "room ".repeat(39) + "fifth";
		ResolvedList list = take("user,license_type,alexa_room_arn\nuser-0001,Platinum," + room + "\nuser-0002,Pro,\n");
		ResolvedList again = take(file(list));

		assertThat(room).hasSize(200);
		assertThat(List.of(list, again)).allSatisfy((one) -> assertThat(rows(one)).extracting(ListRow::refused)
			.containsExactly(Map.of(Role.LICENSE_TYPE, "Platinum", Role.ALEXA_ROOM_ARN, room), Map.of()));
	}

	@Test
	void saysTheSameOfTheSameListTwice() {
		String text = "user-0001\nnobody\nAnna Schmidt\n";

		assertThat(rows(take(text))).isEqualTo(rows(take(text)));
	}

	@Test
	void keepsNothingOfAListThatIsRefused() {
		assertThatExceptionOfType(ListRefused.class)
			.isThrownBy(() -> take("user,license_type\n" + "user-0001,Pro\n".repeat(100_001)));
		assertThat(this.resolver.lists().newest(ANNA, ACCOUNT, 10)).isEmpty();
	}

	@Test
	void asksHowToReadAListAndReadsItAsSaid() {
		String text = "user-0001|Pro,Basic\n".repeat(60_000);
		ResolvedList asking = take("sep=|\n" + text);
		assertThat(asking.asks()).isTrue();
		assertThat(this.resolver.lists().text(asking)).isEqualTo("sep=|\n" + text);

		this.resolver.intake()
			.read(asking, new Layout.Table(Separator.COMMA, 1, List.of(Role.USER, Role.LICENSE_TYPE), List.of("x")));

		ResolvedList read = get(asking);
		assertThat(read.asks()).isFalse();
		assertThat(read.hasValues()).isTrue();
		assertThat(read.passedOver()).containsExactly("x");
		assertThat(this.resolver.lists().text(read)).isEmpty();
		assertThat(this.resolver.lists().counts(read)).containsEntry(Group.NOT_FOUND, 1)
			.containsEntry(Group.DUPLICATE, 59_999);
	}

	@Test
	void readsAListOnceEvenIfTwoAnswer() {
		ResolvedList asking = take("user,user\nuser-0001,user-0002\n");
		Layout.Table layout = new Layout.Table(Separator.COMMA, 1, List.of(Role.USER, Role.IGNORED), List.of());

		this.resolver.intake().read(asking, layout);
		this.resolver.intake().read(asking, layout);

		assertThat(told(get(asking))).containsExactly("2 FOUND user-0001");
	}

	@Test
	void isSeenByNobodyElse() {
		ResolvedList list = take("user-0001");

		for (Actor other : List.of(BEN, new Actor("carol", "AUDITOR"), new Actor("dan", "HELPDESK"))) {
			assertThatExceptionOfType(ListNotFound.class)
				.isThrownBy(() -> this.resolver.lists().get(list.id(), ACCOUNT, other));
		}
		assertThatExceptionOfType(ListNotFound.class)
			.isThrownBy(() -> this.resolver.lists().get(list.id(), "acc-other", ANNA));
		assertThat(this.resolver.lists().newest(BEN, ACCOUNT, 10)).isEmpty();
	}

	@Test
	void removesListsOlderThanAWeek() {
		ResolvedList old = ResolverFixture
			.on(this.database, this.directory, Clock.offset(Clock.systemUTC(), Duration.ofDays(-8)))
			.intake()
			.take(BEN, ACCOUNT, null, () -> "user-0001");

		ResolvedList list = take("user-0002");

		assertThat(this.resolver.rows().counts(old.id())).isEmpty();
		assertThat(this.resolver.lists().newest(ANNA, ACCOUNT, 10)).containsExactly(new Lists.SizedList(list, 1));
	}

	@Test
	void keepsTheNewestThirtyOfAnOperator() {
		IntStream.range(0, 33).forEach((number) -> take("user-0001"));

		assertThat(this.resolver.lists().newest(ANNA, ACCOUNT, 100)).hasSize(30);
	}

	@Test
	void resolvesARowAgainThatWasMended() {
		ResolvedList list = take("user,license_type\nuser-0O01,Pro\nuser-0002,Platinum\n");

		assertThat(fix(list, 1, "user-0001", LicenceTier.PRO)).isEqualTo(Group.FOUND);
		assertThat(fix(list, 2, "user-0002", LicenceTier.BASIC)).isEqualTo(Group.ALREADY);
		assertThat(fix(list, 2, "user\u200B-0002", null)).isEqualTo(Group.REFUSED);

		assertThat(told(list)).containsExactly("2 FOUND user-0001", "3 REFUSED INVISIBLE U+200B");
	}

	@Test
	void comparesWithOtherRowsWhoeverARowMeansNow() {
		ResolvedList list = take("user,license_type\nuser-0001,Pro\nnobody,Pro\nsomebody,Basic\n");

		assertThat(this.resolver.fixing().choose(list, 2, "user-0001")).contains(Group.DUPLICATE);
		assertThat(this.resolver.fixing().choose(list, 3, "user-0001")).contains(Group.CONTRADICTORY);
		assertThat(told(list)).allMatch((row) -> row.contains("CONTRADICTS 2, 3, 4"));

		assertThat(this.resolver.fixing().leaveOut(list, 3)).contains(Group.LEFT_OUT);
		assertThat(told(list)).containsExactly("2 FOUND user-0001", "3 DUPLICATE SAID_BEFORE 2 user-0001",
				"4 LEFT_OUT user-0001");
	}

	@Test
	void choosesOnlyUsersThatThereAre() {
		ResolvedList list = take("Anna Schmidt");

		assertThat(this.resolver.fixing().choose(list, 1, "other-0001")).isEmpty();
		assertThat(this.resolver.fixing().choose(list, 1, "user-0020")).isEmpty();
		assertThat(this.resolver.fixing().choose(list, 99, "berlin-1")).isEmpty();
		assertThat(this.resolver.fixing().choose(list, 1, "berlin-1")).contains(Group.FOUND);
	}

	@Test
	void proposesThoseWhoMayBeMeant() {
		ResolvedList list = take("Anna Schmidt\nаnna.schmidt@northwind.example\n");
		Proposals proposals = new Proposals(new Resolution(this.directory));

		List<Proposals.Proposal> found = proposals.of(list, rows(list));

		assertThat(found.getFirst().candidates()).extracting((user) -> user.userId())
			.containsExactlyInAnyOrder("berlin-1", "jena-0002");
		assertThat(found.getLast().similar()).hasToString("ListedUser[berlin-1]");
	}

	@Test
	void addsTheUsersWithWhatTheListWishes() {
		ResolvedList list = take("user,license_type\nuser-0001,Pro\nuser-0002,\npro-0001,Pro\nidle-0001,Pro\n");

		ListUse.Used used = this.resolver.use().use(list, ANNA, Group.FOUND, Mode.ADD);

		assertThat(used).isEqualTo(new ListUse.Used(2, 2));
		assertThat(this.resolver.selections().userIds(ANNA, ACCOUNT)).containsExactly("user-0001", "user-0002");
		assertThat(wished()).containsExactly("user-0001=Pro");
		assertThat(journal()).containsExactly("list.applied list/" + list.id());
	}

	@Test
	void takesOutOrKeepsOnly() {
		this.resolver.selections().add(ANNA, ACCOUNT, List.of("user-0001", "user-0002", "user-0003"));
		ResolvedList list = take("user-0001\nuser-0002\nuser-0004\n");

		assertThat(this.resolver.use().use(list, ANNA, Group.FOUND, Mode.KEEP_ONLY).changed()).isEqualTo(1);
		assertThat(this.resolver.selections().userIds(ANNA, ACCOUNT)).containsExactly("user-0001", "user-0002");
		assertThat(this.resolver.use().use(list, ANNA, Group.FOUND, Mode.TAKE_OUT).changed()).isEqualTo(2);
		assertThat(this.resolver.selections().userIds(ANNA, ACCOUNT)).isEmpty();
	}

	@Test
	void keepsOnlyThoseOfTheListWithWhatItWishes() {
		this.resolver.selections().add(ANNA, ACCOUNT, List.of("user-0001", "user-0002", "user-0003"));
		ResolvedList list = take("user,license_type\nuser-0001,Pro\nuser-0002,\nuser-0004,Pro\n");

		assertThat(this.resolver.use().use(list, ANNA, Group.FOUND, Mode.KEEP_ONLY).changed()).isEqualTo(1);
		assertThat(this.resolver.selections().userIds(ANNA, ACCOUNT)).containsExactly("user-0001", "user-0002");
		assertThat(wished()).containsExactly("user-0001=Pro");
	}

	@Test
	void takesNobodyOfAGroupThatIsNotAccepted() {
		ResolvedList list = take("nobody\nuser-0020\n");

		for (Group group : Arrays.stream(Group.values()).filter((one) -> !one.isAccepted()).toList()) {
			assertThat(this.resolver.use().use(list, ANNA, group, Mode.ADD).users()).isZero();
		}
		assertThat(this.resolver.use().use(list, ANNA, Group.FOUND, Mode.KEEP_ONLY).users()).isZero();
		assertThat(journal()).isEmpty();
	}

	private ResolvedList take(String text) {
		return take(text, ACCOUNT);
	}

	private ResolvedList take(String text, String account) {
		return this.resolver.intake().take(ANNA, account, null, () -> text);
	}

	private ResolvedList get(ResolvedList list) {
		return this.resolver.lists().get(list.id(), ACCOUNT, ANNA);
	}

	private String file(ResolvedList list) throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		try (CsvDownload file = CsvDownload.begin(response, "list.csv", ListColumns.ALL)) {
			rows(list).forEach((row) -> file.row(ListColumns.cells(row)));
		}
		return response.getContentAsString(StandardCharsets.UTF_8).replace("\uFEFF", "");
	}

	private List<ListRow> rows(ResolvedList list) {
		return this.resolver.lists().page(list, List.of(Group.values()), 0, 1_000);
	}

	@Test
	void mendsEveryValueOfARowByTheRulesOfAFile() {
		ResolvedList list = take("user,user_type,alexa_enabled\nuser-0001,Robot,\nuser-0002,,perhaps\n");
		ListFixing fixing = this.resolver.fixing();

		assertThat(fixing.fix(list, 1, Cells.of("user-0001", null, "SharedDevice", "on", null))).contains(Group.FOUND);
		assertThat(fixing.fix(list, 2, Cells.of("user-0002", null, null, "perhaps", null))).contains(Group.REFUSED);

		assertThat(rows(list).stream().filter((row) -> row.line() == 2).findFirst().orElseThrow().wish())
			.isEqualTo(new Change(null, UserType.SHARED_DEVICE, true, null));
	}

	private Group fix(ResolvedList list, int number, String text, @Nullable LicenceTier tier) {
		return this.resolver.fixing()
			.fix(list, number, Cells.of(text, (tier != null) ? tier.wire() : null, null, null, null))
			.orElseThrow();
	}

	private List<String> told(ResolvedList list) {
		return rows(list).stream()
			.map((row) -> Arrays.asList(row.line(), row.group(), row.reason(), row.detail(), row.userId())
				.stream()
				.filter((part) -> part != null)
				.map(Object::toString)
				.collect(Collectors.joining(" ")))
			.toList();
	}

	private List<String> wished() {
		return this.database.jdbc()
			.sql("select user_id || '=' || wish_tier from selection_user where wish_tier is not null order by user_id")
			.query(String.class)
			.list();
	}

	private List<String> journal() {
		return this.database.jdbc()
			.sql("select action || ' ' || subject from audit_entry where action like 'list.%' order by sequence")
			.query(String.class)
			.list();
	}

	private static ChimeUser named(String userId, String name, String email) {
		ChimeUser user = FakeChime.userNamed(userId, "Basic");
		return new ChimeUser(userId, email, name, user.tier(), user.type(), user.registration(), user.invitation(),
				user.alexaEnabled(), user.alexaRoomArn(), null, user.registeredOn(), user.invitedOn());
	}

	private static ChimeUser suspended(String userId) {
		ChimeUser user = FakeChime.userNamed(userId, "Basic");
		return new ChimeUser(userId, user.email(), user.displayName(), user.tier(), user.type(), "Suspended",
				user.invitation(), user.alexaEnabled(), user.alexaRoomArn(), null, user.registeredOn(),
				user.invitedOn());
	}

}
