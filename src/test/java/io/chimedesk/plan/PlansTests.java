package io.chimedesk.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.chimedesk.selection.Change;
import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Plans from the draft to the confirmation.
 */
@StoreTest
class PlansTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ADMIN = new Actor("admin", "ADMIN");

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "HELPDESK");

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private final TestDatabase database;

	private final Directory directory;

	private final PlanFixture fixture;

	private final Plans plans;

	private final PlanEditing editing;

	private final RowEditing rows;

	PlansTests(DatabaseKind kind) {
		this.database = kind.open();
		FakeChime chime = FakeChime.northwind(120)
			.with(ACCOUNT, FakeChime.userNamed("pro-1", "Pro"), FakeChime.userNamed("pro-2", "Pro"));
		this.directory = DirectoryFixture.copied(this.database, chime);
		this.fixture = PlanFixture.on(this.database, this.directory, (account, users) -> Map.of("user-0003", 88L));
		this.plans = this.fixture.plans();
		this.editing = this.fixture.editing();
		this.rows = this.fixture.rows();
	}

	/**
	 * Two confirmations that both read the plan in review, before either moved it (P05).
	 */
	@Test
	void onlyOneOfTwoThatReadItInReviewMovesIt() {
		Plan read = draft(ANNA, PRO, "user-0001");
		StoredPlans stored = new StoredPlans(this.database.jdbc(), Clock.systemUTC());
		stored.settle(read, PlanStatus.CONFIRMED);
		assertThatExceptionOfType(PlanStale.class).isThrownBy(() -> stored.settle(read, PlanStatus.CONFIRMED));
		assertThatExceptionOfType(PlanStale.class).isThrownBy(() -> stored.settle(read, PlanStatus.DROPPED));
	}

	@Test
	void keepsWhatWasDrafted() {
		Plan plan = draft(ANNA, PRO, "user-0002", "user-0001", "user-0002", "pro-1", "user-0003", "nobody");
		assertThat(this.plans.get(plan.id(), ANNA)).isEqualTo(plan);
		assertThat(plan.toSend()).isEqualTo(2);
		assertThat(plan.skipped()).isEqualTo(3);
		List<PlanItem> items = this.plans.items(plan.id(), 1, 100);
		assertThat(items).extracting(PlanItem::userId)
			.containsExactly("pro-1", "user-0001", "user-0002", "user-0003", "nobody");
		assertThat(items).extracting(PlanItem::skip)
			.containsExactly(Skip.ALREADY_THERE, null, null, Skip.HELD_BY_RUN, Skip.GONE);
		assertThat(items.get(3).heldBy()).isEqualTo(88);
		assertThat(PlanDigest.of(plan, items)).isEqualTo(plan.digest());
	}

	@Test
	void readsItemsInParts() {
		Plan plan = this.plans.draft(ADMIN, ACCOUNT, users(120), PRO, "Q4 team", "INC-1", Origin.retryOf(7));
		assertThat(this.plans.items(plan.id(), 41, 40)).extracting(PlanItem::position)
			.containsExactlyElementsOf(IntStream.rangeClosed(41, 80).boxed().toList());
		assertThat(plan.origin()).isEqualTo(Origin.retryOf(7));
		assertThat(plan.ticket()).isEqualTo("INC-1");
	}

	@Test
	void refusesWhatCannotBePlanned() {
		Change plus = new Change(LicenceTier.PLUS, null, null, null);
		assertRefused(() -> draft(ANNA, PRO), "NOBODY_SELECTED");
		assertRefused(() -> draft(ANNA, new Change(null, null, null, null), "user-0001"), "NOTHING_TO_CHANGE");
		assertRefused(() -> draft(ANNA, plus, "user-0001"), "TIER_NOT_SUPPORTED");
		assertRefused(() -> this.plans.draft(ANNA, "elsewhere", List.of("user-0001"), PRO, "why", null, null),
				"UNKNOWN_ACCOUNT");
		assertRefused(() -> this.plans.draft(ANNA, ACCOUNT, users(51), PRO, "why", null, null), "OVER_LIMIT");
		assertThat(this.database.jdbc().sql("select count(*) from plan").query(Integer.class).single()).isZero();
	}

	@Test
	void hidesThePlansOfOthers() {
		Plan plan = draft(ANNA, PRO, "user-0001");
		assertThatExceptionOfType(PlanNotFound.class).isThrownBy(() -> this.plans.get(plan.id(), BEN));
		assertThatExceptionOfType(PlanNotFound.class).isThrownBy(() -> this.editing.drop(plan.id(), BEN));
		assertThatExceptionOfType(PlanNotFound.class).isThrownBy(() -> confirm(plan, BEN));
		assertThatExceptionOfType(PlanNotFound.class).isThrownBy(() -> this.plans.get(UUID.randomUUID(), ANNA));
		assertThat(this.plans.get(plan.id(), ADMIN)).isEqualTo(plan);
	}

	@Test
	void isConfirmedOnce() {
		Plan plan = draft(ANNA, PRO, "user-0001");
		assertThat(confirm(plan, ANNA).status()).isEqualTo(PlanStatus.CONFIRMED);
		assertStale(() -> confirm(plan, ANNA), "SETTLED");
		assertStale(() -> this.rows.takeOut(plan.id(), List.of("user-0001"), ANNA), "SETTLED");
		assertThat(actions()).containsExactly("plan.drafted");
	}

	@Test
	void isConfirmedByOneOfTwoAtOnce() throws Exception {
		Plan plan = draft(ANNA, PRO, "user-0001");
		CyclicBarrier together = new CyclicBarrier(2);
		Callable<Boolean> confirm = () -> {
			together.await();
			return this.database.transactions().execute((status) -> succeeds(() -> confirm(plan, ANNA)));
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<Boolean>> both = threads.invokeAll(List.of(confirm, confirm));
			assertThat(both).extracting(Future::get).containsExactlyInAnyOrder(true, false);
		}
		assertThat(actions()).containsExactly("plan.drafted");
	}

	@Test
	void refusesADigestThatIsNotTheReviewedOne() {
		Plan plan = draft(ANNA, PRO, "user-0001", "user-0002");
		Plan revised = this.rows.takeOut(plan.id(), List.of("user-0001"), ANNA);
		assertThat(revised.digest()).isNotEqualTo(plan.digest());
		assertThat(revised.toSend()).isEqualTo(1);
		assertStale(() -> confirm(plan, ANNA), "EDITED");
		assertThat(confirm(revised, ANNA)).isEqualTo(this.plans.get(plan.id(), ANNA));
	}

	@Test
	void tellsTheJournalOfEveryRevision() {
		Plan plan = draft(ANNA, PRO, "user-0001", "user-0002");
		Plan revised = this.rows.takeOut(plan.id(), List.of("user-0001"), ANNA);
		assertThat(this.rows.takeOut(plan.id(), List.of("user-0001", "stranger"), ANNA)).isEqualTo(revised);
		assertThat(actions()).containsExactly("plan.drafted", "plan.revised");
		assertThat(detailsOfLastEntry()).contains("digest=" + revised.digest(), "users=1");
	}

	@Test
	void leavesTheJournalFreeForOthersUntilARunIsMade() {
		Plan plan = draft(ANNA, PRO, "user-0001");
		this.database.transactions().executeWithoutResult((status) -> {
			confirm(plan, ANNA);
			assertThat(CompletableFuture.runAsync(() -> this.database.transactions()
				.executeWithoutResult((other) -> AuditFixture.on(this.database)
					.record(BEN, "operator.signed-in", "operator/ben", Map.of()))))
				.succeedsWithin(Duration.ofSeconds(5));
		});
		assertThat(actions()).containsExactly("plan.drafted", "operator.signed-in");
	}

	@Test
	void endsWithItsTime() {
		Plan plan = draft(ANNA, PRO, "user-0001");
		Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(24));
		Plans later = PlanFixture.on(this.database, this.directory, PlanFixture.NOTHING_HELD, tomorrow).plans();
		assertStale(() -> later.confirm(plan.id(), plan.digest(), ANNA, null), "EXPIRED");
	}

	@Test
	void isOvertakenByWhatTheDirectoryLearns() {
		Plan plan = draft(ANNA, PRO, "user-0001", "user-0002");
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0002", "Plus")));
		assertStale(() -> confirm(plan, ANNA), "OVERTAKEN");
	}

	@Test
	void cannotBeConfirmedWithNobodyToSend() {
		Plan plan = draft(ANNA, PRO, "pro-1", "pro-2");
		assertThat(plan.isConfirmable()).isFalse();
		assertRefused(() -> confirm(plan, ANNA), "NOBODY_TO_SEND");
	}

	@Test
	void asksForTheCountOfADowngrade() {
		Plan plan = draft(ANNA, new Change(LicenceTier.BASIC, null, null, null), "pro-1", "pro-2", "user-0001");
		assertThat(plan.asksForCount()).isTrue();
		assertRefused(() -> confirm(plan, ANNA), "COUNT_DIFFERS");
		assertRefused(() -> this.plans.confirm(plan.id(), plan.digest(), ANNA, 3), "COUNT_DIFFERS");
		assertThat(this.plans.confirm(plan.id(), plan.digest(), ANNA, 2).status()).isEqualTo(PlanStatus.CONFIRMED);
	}

	@Test
	void asksForTheCountOfALargePlan() {
		assertThat(this.plans.draft(ADMIN, ACCOUNT, users(99), PRO, "why", null, null).asksForCount()).isFalse();
		Plan large = this.plans.draft(ADMIN, ACCOUNT, users(102), PRO, "why", null, null);
		assertThat(large.asksForCount()).isTrue();
		assertThat(this.rows.takeOut(large.id(), users(10), ADMIN).asksForCount()).isFalse();
	}

	@Test
	void isDroppedOnce() {
		Plan plan = draft(ANNA, PRO, "user-0001");
		this.editing.drop(plan.id(), ANNA);
		assertStale(() -> this.editing.drop(plan.id(), ANNA), "SETTLED");
		assertStale(() -> confirm(plan, ANNA), "SETTLED");
		assertThat(actions()).containsExactly("plan.drafted", "plan.dropped");
	}

	@Test
	void isMadeAgainWithAnotherChangeForThoseWhoAreStillIn() {
		Plan plan = draft(ANNA, PRO, "user-0001", "user-0002", "pro-1");
		this.rows.takeOut(plan.id(), List.of("user-0002"), ANNA);
		Plan again = this.editing.redraft(plan.id(), ANNA, new Change(LicenceTier.BASIC, null, null, null),
				OnlyFrom.ANY, "other", "T");
		assertThat(this.plans.items(again.id(), 1, 10)).extracting(PlanItem::userId)
			.containsExactly("pro-1", "user-0001");
		assertThat(this.plans.get(plan.id(), ANNA).status()).isEqualTo(PlanStatus.DROPPED);
		assertThat(actions()).containsExactly("plan.drafted", "plan.revised", "plan.drafted", "plan.dropped");
	}

	@Test
	void takesConfirmedUsersOutOfTheSelection() {
		this.fixture.selections().add(ANNA, ACCOUNT, List.of("user-0001", "user-0002", "pro-1"));
		Plan plan = draftSelected(ANNA, PRO, "user-0001", "pro-1");
		confirm(plan, ANNA);
		assertThat(this.fixture.selections().userIds(ANNA, ACCOUNT)).containsExactlyInAnyOrder("user-0002", "pro-1");
	}

	@Test
	void takesThemOutOfTheSelectionWhenThePlanWasMadeAnewBefore() {
		this.fixture.selections().add(ANNA, ACCOUNT, List.of("user-0001", "user-0002"));
		Plan earlier = draftSelected(ANNA, PRO, "user-0001");
		confirm(this.editing.redraft(earlier.id(), ANNA, PRO, OnlyFrom.ANY, "Q5 team", null), ANNA);
		assertThat(this.fixture.selections().userIds(ANNA, ACCOUNT)).containsExactly("user-0002");
	}

	@Test
	void leavesTheSelectionAsItIsWhenThePlanIsOfOthers() {
		this.fixture.selections().add(ANNA, ACCOUNT, List.of("user-0001", "user-0002"));
		confirm(draft(ANNA, PRO, "user-0001"), ANNA);
		assertThat(this.fixture.selections().userIds(ANNA, ACCOUNT)).containsExactly("user-0001", "user-0002");
	}

	@Test
	void plansTenThousand() {
		List<String> many = IntStream.range(0, 10_000).mapToObj((number) -> "many-" + number).toList();
		this.directory.learn(ACCOUNT, many.stream().map((id) -> FakeChime.userNamed(id, "Basic")).toList());
		Plan plan = this.plans.draft(ADMIN, ACCOUNT, many, PRO, "all of them", null, null);
		assertThat(plan.toSend()).isEqualTo(10_000);
		assertThat(plan.calls()).isEqualTo(500);
		assertThat(this.plans.confirm(plan.id(), plan.digest(), ADMIN, 10_000).digest()).isEqualTo(plan.digest());
	}

	private Plan draftSelected(Actor actor, Change change, String... userIds) {
		Long selection = this.fixture.selections().current(actor, ACCOUNT).orElseThrow();
		return this.plans.draft(actor, new PlanWish(ACCOUNT, List.of(userIds), change, Map.of(), OnlyFrom.ANY,
				"Q4 project team", null, selection, null));
	}

	private Plan draft(Actor actor, Change change, String... userIds) {
		return this.plans.draft(actor, ACCOUNT, List.of(userIds), change, "Q4 project team", null, null);
	}

	private Plan confirm(Plan plan, Actor actor) {
		return this.plans.confirm(plan.id(), plan.digest(), actor, null);
	}

	private List<String> actions() {
		return this.database.jdbc().sql("select action from audit_entry order by sequence").query(String.class).list();
	}

	private String detailsOfLastEntry() {
		return this.database.jdbc()
			.sql("select details from audit_entry order by sequence desc fetch first 1 rows only")
			.query(String.class)
			.single();
	}

	private static List<String> users(int count) {
		return IntStream.rangeClosed(1, count).mapToObj("user-%04d"::formatted).toList();
	}

	private static boolean succeeds(Runnable action) {
		try {
			action.run();
			return true;
		}
		catch (PlanStale ex) {
			return false;
		}
	}

	private static void assertRefused(Runnable action, String why) {
		assertThatExceptionOfType(PlanRefused.class).isThrownBy(action::run)
			.returns("plan.refused." + why, PlanRefused::key);
	}

	private static void assertStale(Runnable action, String why) {
		assertThatExceptionOfType(PlanStale.class).isThrownBy(action::run).returns("plan.stale." + why, PlanStale::key);
	}

}
