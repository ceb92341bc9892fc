package io.chimedesk.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.plan.Transition.Field;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Users of a plan with values of their own, and edits of single rows.
 */
@StoreTest
class RowEditingTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ADMIN = new Actor("admin", "ADMIN");

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "HELPDESK");

	private static final Change NOTHING = new Change(null, null, null, null);

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private static final Change BASIC = new Change(LicenceTier.BASIC, null, null, null);

	private static final Change DEVICE = new Change(null, UserType.SHARED_DEVICE, null, null);

	private final TestDatabase database;

	private final Directory directory;

	private final PlanFixture fixture;

	private final RowEditing rows;

	RowEditingTests(DatabaseKind kind) {
		this.database = kind.open();
		FakeChime chime = FakeChime.northwind(5).with(ACCOUNT, FakeChime.userNamed("pro-1", "Pro"));
		this.directory = DirectoryFixture.copied(this.database, chime);
		this.fixture = PlanFixture.on(this.database, this.directory, PlanFixture.NOTHING_HELD);
		this.rows = this.fixture.rows();
	}

	@Test
	void plansWishesAlone() {
		Plan plan = draft(NOTHING, Map.of("user-0001", PRO, "user-0002", DEVICE));
		assertThat(items(plan)).extracting(PlanItem::userId, PlanItem::to, PlanItem::skip)
			.containsExactly(tuple("pro-1", NOTHING, Skip.NOTHING_TO_CHANGE), tuple("user-0001", PRO, null),
					tuple("user-0002", DEVICE, null), tuple("user-0003", NOTHING, Skip.NOTHING_TO_CHANGE));
		assertThat(plan).returns(2, Plan::own).returns(2, Plan::toSend);
		assertThat(this.fixture.plans().get(plan.id(), ANNA)).isEqualTo(plan);
	}

	@Test
	void refusesAPlanOfNothingAtAll() {
		assertThatExceptionOfType(PlanRefused.class).isThrownBy(() -> draft(NOTHING, Map.of()))
			.returns("plan.refused.NOTHING_TO_CHANGE", PlanRefused::key);
	}

	@Test
	void addsUpByTransitionWhateverTheValues() {
		Plan plan = draft(PRO, Map.of("user-0002", DEVICE, "pro-1", BASIC));
		PlanSummary summary = this.fixture.reviews().summary(plan);
		assertThat(summary.transitions()).extracting(Transition::from, Transition::to, Transition::users)
			.containsExactly(tuple("Basic", "Pro", 3), tuple("Pro", "Basic", 1),
					tuple("PrivateUser", "SharedDevice", 1));
		assertThat(summary).returns(1, PlanSummary::downgrades).returns(2, PlanSummary::own);
		assertThat(plan.asksForCount()).isTrue();
		assertThat(summary.transitions())
			.allSatisfy((transition) -> assertThat(count(plan, new ItemSearch(transition.filter(), "")))
				.isEqualTo(transition.users()));
		assertThat(count(plan, new ItemSearch(PlanFilter.own(), ""))).isEqualTo(2);
	}

	@Test
	void countsNoOwnValuesWhereThereAreNone() {
		Plan plan = draft(PRO, Map.of());
		assertThat(plan.own()).isZero();
		assertThat(this.fixture.reviews().summary(plan).own()).isZero();
	}

	@Test
	void keepsTheSummaryShortWhenEveryoneGetsAnotherRoom() {
		List<String> many = users(40);
		this.directory.learn(ACCOUNT, many.stream().map((id) -> FakeChime.userNamed(id, "Basic")).toList());
		Map<String, OwnValues> rooms = many.stream()
			.collect(Collectors.toMap((id) -> id, (id) -> OwnValues
				.of(new Change(null, null, true, "arn:aws:a4b:us-east-1:123456789012:room/" + id))));
		Plan plan = this.fixture.plans()
			.draft(ANNA, new PlanWish(ACCOUNT, many, NOTHING, rooms, OnlyFrom.ANY, "rooms", null, null, null));
		PlanSummary summary = this.fixture.reviews().summary(plan);
		assertThat(summary.transitions()).filteredOn((one) -> one.field() == Field.ROOM).hasSize(16);
		assertThat(summary.further()).containsExactly(Map.entry(Field.ROOM, 24));
	}

	@Test
	void isForThoseOnlyWhoHaveCertainValues() {
		OnlyFrom only = new OnlyFrom(Set.of("Basic"), Set.of());
		Plan plan = this.fixture.plans()
			.draft(ANNA, new PlanWish(ACCOUNT, users(1), PRO, Map.of("pro-1", OwnValues.of(BASIC)), only, "why", null,
					null, null));
		Plan all = this.fixture.plans()
			.draft(ANNA, new PlanWish(ACCOUNT, List.of("pro-1", "user-0001"), PRO, Map.of("pro-1", OwnValues.of(BASIC)),
					only, "why", null, null, null));
		assertThat(items(all)).extracting(PlanItem::skip).containsExactly(Skip.NOT_FROM, null);
		assertThat(this.fixture.plans().get(plan.id(), ANNA).only()).isEqualTo(only);
		assertThat(this.fixture.plans().onlyFrom(plan.id())).isEqualTo(only);
		assertThat(details()).contains("onlyTiers=[Basic]");
	}

	@Test
	void givesOneUserValuesOfItsOwn() {
		Plan plan = draft(PRO, Map.of());
		PlanItem item = this.rows.set(plan.id(), 2, OwnValues.of(DEVICE), ANNA);
		assertThat(item.to()).isEqualTo(new Change(LicenceTier.PRO, UserType.SHARED_DEVICE, null, null));
		Plan revised = this.fixture.plans().get(plan.id(), ANNA);
		assertThat(revised.own()).isEqualTo(1);
		assertThat(PlanDigest.of(revised, items(revised))).isEqualTo(revised.digest()).isNotEqualTo(plan.digest());
		assertThat(details()).contains("edited=user-0001", "own.type=SharedDevice");
		assertStale(() -> this.fixture.plans().confirm(plan.id(), plan.digest(), ANNA, null), "EDITED");
	}

	@Test
	void putsOneUserBackToWhatThePlanSays() {
		Plan plan = draft(PRO, Map.of("user-0001", BASIC));
		assertThat(items(plan).get(1).skip()).isEqualTo(Skip.ALREADY_THERE);
		this.rows.set(plan.id(), 2, OwnValues.NONE, ANNA);
		assertThat(this.fixture.plans().get(plan.id(), ANNA)).returns(0, Plan::own).returns(3, Plan::toSend);
	}

	@Test
	void leavesAFieldOfOneUserAsItIs() {
		Plan plan = draft(PRO, Map.of());
		PlanItem item = this.rows.set(plan.id(), 2, new OwnValues(Set.of(Field.TIER), NOTHING), ANNA);
		assertThat(item).returns(NOTHING, PlanItem::to).returns(Skip.NOTHING_TO_CHANGE, PlanItem::skip);
	}

	@Test
	void putsSomebodyBackInAsTheUserIsNow() {
		Plan plan = draft(PRO, Map.of("user-0002", DEVICE));
		this.rows.takeOut(plan.id(), List.of("user-0001", "user-0002"), ANNA);
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0001", "Pro")));
		Plan back = this.rows.putBack(plan.id(), List.of("user-0001", "user-0002", "stranger"), ANNA);
		assertThat(items(back)).extracting(PlanItem::skip)
			.containsExactly(Skip.ALREADY_THERE, Skip.ALREADY_THERE, null, null);
		assertThat(items(back).get(1).from().tier()).isEqualTo("Pro");
		assertThat(items(back).get(2).own()).containsExactly(Field.TYPE);
		assertThat(details()).contains("putBack=[user-0001, user-0002]");
	}

	@Test
	void keepsOwnValuesAndTheRestrictionOfAPlanThatIsMadeAnew() {
		Plan plan = draft(PRO, Map.of("user-0002", DEVICE));
		this.rows.takeOut(plan.id(), List.of("user-0003"), ANNA);
		OnlyFrom only = new OnlyFrom(Set.of("Basic"), Set.of());
		Plan again = this.fixture.editing().redraft(plan.id(), ANNA, NOTHING, only, "other", null);
		assertThat(items(again)).extracting(PlanItem::userId, PlanItem::to)
			.containsExactly(tuple("pro-1", NOTHING), tuple("user-0001", NOTHING), tuple("user-0002", DEVICE));
		assertThat(again.only()).isEqualTo(only);
	}

	@Test
	void hidesTheRowsOfOthers() {
		Plan plan = draft(PRO, Map.of());
		assertNotFound(() -> this.rows.item(plan, 1, BEN));
		assertNotFound(() -> this.rows.set(plan.id(), 1, OwnValues.NONE, BEN));
		assertNotFound(() -> this.rows.takeOut(plan.id(), List.of("user-0001"), BEN));
		assertNotFound(() -> this.rows.putBack(plan.id(), List.of("user-0001"), BEN));
		assertNotFound(() -> this.rows.lookAgain(plan.id(), 1, BEN));
		assertNotFound(() -> this.rows.set(plan.id(), 99, OwnValues.NONE, ANNA));
		assertThat(this.rows.set(plan.id(), 1, OwnValues.NONE, ADMIN).userId()).isEqualTo("pro-1");
	}

	@Test
	void editsNothingThatIsSettled() {
		Plan plan = draft(PRO, Map.of());
		this.fixture.plans().confirm(plan.id(), plan.digest(), ANNA, null);
		assertStale(() -> this.rows.set(plan.id(), 1, OwnValues.of(BASIC), ANNA), "SETTLED");
		assertStale(() -> this.rows.putBack(plan.id(), List.of("pro-1"), ANNA), "SETTLED");
	}

	@Test
	void tellsTheJournalOfEachOwnValue() {
		Plan plan = draft(PRO, Map.of());
		this.rows.set(plan.id(), 2, OwnValues.of(new Change(LicenceTier.PLUS, null, false, null), PRO), ANNA);
		assertThat(lastEntry()).contains("edited=user-0001", "own.tier=Plus", "own.alexa=false")
			.doesNotContain("Change[", "own.type");
		this.rows.set(plan.id(), 2, OwnValues.of(DEVICE, PRO), ANNA);
		assertThat(lastEntry()).contains("own.tier=as is", "own.type=SharedDevice");
		this.rows.set(plan.id(), 2, OwnValues.NONE, ANNA);
		assertThat(lastEntry()).contains("edited=user-0001", "own=none");
	}

	private List<String> lastEntry() {
		return this.database.jdbc()
			.sql("select details from audit_entry order by sequence desc fetch first 1 row only")
			.query(String.class)
			.single()
			.lines()
			.toList();
	}

	@Test
	void findsUsersByAnyPart() {
		Plan plan = draft(PRO, Map.of());
		assertThat(found(plan, "USER-000")).hasSize(3);
		assertThat(found(plan, "0002@")).hasSize(1);
		assertThat(found(plan, "%")).isEmpty();
		assertThat(found(plan, "_")).isEmpty();
		assertThat(count(plan, ItemSearch.of("skip:ALREADY_THERE", "user"))).isZero();
		assertThat(this.fixture.reviews().find(plan, ItemSearch.of(null, "user"), 4, 1).before()).isEqualTo(3);
	}

	@Test
	void findsUsersByAnyWordsAccentsAside() {
		this.directory.learn(ACCOUNT, List.of(named("user-0002", "José Łuczak")));
		Plan plan = draft(PRO, Map.of());
		assertThat(found(plan, "jose")).extracting(PlanItem::userId).containsExactly("user-0002");
		assertThat(found(plan, "LUCZAK  jo")).hasSize(1);
		assertThat(found(plan, "josé nobody")).isEmpty();
		assertThat(count(plan, ItemSearch.of("sent", "jose"))).isOne();
	}

	@Test
	void findsPageByPageWithAndWithoutAText() {
		Plan plan = draft(PRO, Map.of());
		for (String text : List.of("", "user")) {
			ItemSearch search = ItemSearch.of("sent", text);
			assertThat(this.fixture.reviews().find(plan, search, 0, 2)).returns(3, FoundItems::count)
				.returns(3, FoundItems::after)
				.returns(null, FoundItems::before);
			assertThat(this.fixture.reviews().find(plan, search, 3, 1)).returns(4, (page) -> first(page).position())
				.returns(null, FoundItems::after)
				.returns(2, FoundItems::before);
		}
	}

	private static PlanItem first(FoundItems page) {
		return page.items().getFirst();
	}

	private static ChimeUser named(String userId, String name) {
		ChimeUser user = FakeChime.userNamed(userId, "Basic");
		return new ChimeUser(userId, user.email(), name, user.tier(), user.type(), user.registration(),
				user.invitation(), false, null, null, user.registeredOn(), null);
	}

	private int count(Plan plan, ItemSearch search) {
		return this.fixture.reviews().find(plan, search, 0, 10).count();
	}

	private List<PlanItem> found(Plan plan, String text) {
		return this.fixture.reviews().find(plan, ItemSearch.of(null, text), 0, 10).items();
	}

	private Plan draft(Change change, Map<String, Change> wishes) {
		Picked picked = Picked.of(null, List.of("user-0001", "user-0002", "user-0003", "pro-1"), wishes);
		return this.fixture.plans()
			.draft(ANNA, new PlanWish(ACCOUNT, picked.userIds(), change, picked.own(), OnlyFrom.ANY, "Q4 project team",
					null, null, null));
	}

	private List<PlanItem> items(Plan plan) {
		return this.fixture.plans().items(plan.id(), 1, 100);
	}

	private String details() {
		return this.database.jdbc()
			.sql("select details from audit_entry order by sequence desc fetch first 1 rows only")
			.query(String.class)
			.single();
	}

	private static List<String> users(int count) {
		return IntStream.rangeClosed(1, count).mapToObj("user-%04d"::formatted).toList();
	}

	private static void assertNotFound(Runnable action) {
		assertThatExceptionOfType(PlanNotFound.class).isThrownBy(action::run);
	}

	private static void assertStale(Runnable action, String why) {
		assertThatExceptionOfType(PlanStale.class).isThrownBy(action::run).returns("plan.stale." + why, PlanStale::key);
	}

}
