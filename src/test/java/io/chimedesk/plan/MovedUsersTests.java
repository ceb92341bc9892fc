package io.chimedesk.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.plan.MovedUsers.Moved;
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
 * What is confirmed is what was last shown: users who moved meanwhile are shown and
 * accepted first, and nobody protected is sent.
 */
@StoreTest
class MovedUsersTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ADMIN = new Actor("admin", "ADMIN");

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "HELPDESK");

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private static final Predicate<String> EVERYBODY = (user) -> true;

	private final TestDatabase database;

	private final Directory directory;

	private final PlanFixture fixture;

	private final MovedUsers moved;

	private final Map<String, Long> held = new HashMap<>();

	MovedUsersTests(DatabaseKind kind) {
		this.database = kind.open();
		FakeChime chime = FakeChime.northwind(6);
		this.directory = DirectoryFixture.copied(this.database, chime);
		this.fixture = PlanFixture.on(this.database, this.directory, (account, users) -> Map.copyOf(this.held));
		this.moved = this.fixture.moved();
	}

	@Test
	void nobodyMovesByHimself() {
		assertThat(find(draft(6)).users()).isEmpty();
	}

	@Test
	void showsEachKindOfMove() {
		Plan plan = draft(6);
		moveAll();
		assertThat(find(plan).users())
			.extracting((user) -> user.planned().userId(), (user) -> user.now().from().tier(),
					(user) -> user.now().skip())
			.containsExactly(tuple("user-0001", "Plus", null), tuple("user-0002", "Pro", Skip.ALREADY_THERE),
					tuple("user-0003", "Basic", Skip.HELD_BY_RUN), tuple("user-0004", "Basic", Skip.PROTECTED),
					tuple("user-0005", "Basic", Skip.GONE));
		assertOvertaken(plan);
		assertThat(this.fixture.plans().get(plan.id(), ANNA)).isEqualTo(plan);
	}

	@Test
	void eachKindOfMoveAloneStopsTheConfirmation() {
		for (Runnable move : List.<Runnable>of(() -> learn("user-0001", "Plus"), () -> learn("user-0002", "Pro"),
				() -> this.held.put("user-0003", 88L), () -> protect("user-0004"), () -> leave("user-0005"))) {
			Plan plan = draft(6);
			move.run();
			assertOvertaken(plan);
			assertThat(find(plan).users()).hasSize(1);
		}
	}

	@Test
	void stopsAPlanOfATierThatTheAccountHasLost() {
		Plan plan = draft(2);
		support("Basic");
		assertOvertaken(plan);
		assertThat(find(plan).users()).extracting((user) -> user.now().skip())
			.containsExactly(Skip.TIER_NOT_SUPPORTED, Skip.TIER_NOT_SUPPORTED);
		assertThat(accept(plan, EVERYBODY)).returns(0, Plan::toSend).returns(2, Plan::skipped);
	}

	@Test
	void sendsThemFromWhatTheyHaveNowOnceAccepted() {
		Plan plan = draft(6);
		moveAll();
		Plan accepted = accept(plan, EVERYBODY);
		assertThat(accepted).returns(2, Plan::toSend).returns(4, Plan::skipped);
		assertThat(accepted.digest()).isNotEqualTo(plan.digest());
		List<PlanItem> items = this.fixture.plans().items(plan.id(), 1, 10);
		assertThat(items.getFirst().from().tier()).isEqualTo("Plus");
		assertThat(PlanDigest.of(accepted, items)).isEqualTo(accepted.digest());
		assertStale(() -> confirm(plan), "EDITED");
		assertThat(confirm(accepted).status()).isEqualTo(PlanStatus.CONFIRMED);
	}

	@Test
	void takesOutWhoeverIsNotKept() {
		Plan plan = draft(6);
		learn("user-0001", "Plus");
		learn("user-0002", "Plus");
		Plan accepted = accept(plan, Set.of("user-0002")::contains);
		assertThat(this.fixture.plans().items(plan.id(), 1, 2)).extracting(PlanItem::skip)
			.containsExactly(Skip.TAKEN_OUT, null);
		assertThat(accepted.toSend()).isEqualTo(5);
	}

	@Test
	void acceptsOnlyWhatWasShown() {
		Plan plan = draft(6);
		learn("user-0001", "Plus");
		String seen = find(plan).fingerprint();
		learn("user-0001", "ProTrial");
		assertStale(() -> this.moved.accept(plan.id(), plan.digest(), seen, EVERYBODY, ANNA), "OVERTAKEN");
		assertStale(() -> this.moved.accept(plan.id(), "other", find(plan).fingerprint(), EVERYBODY, ANNA), "EDITED");
		assertThat(this.fixture.plans().get(plan.id(), ANNA)).isEqualTo(plan);
	}

	@Test
	void anAcceptedPlanThatIsOvertakenAgainIsStoppedAgain() {
		Plan plan = draft(6);
		learn("user-0001", "Plus");
		Plan accepted = accept(plan, EVERYBODY);
		learn("user-0001", "Basic");
		assertOvertaken(accepted);
	}

	@Test
	void belongsToItsOwner() {
		Plan plan = draft(6);
		assertThatExceptionOfType(PlanNotFound.class).isThrownBy(() -> this.moved.find(plan.id(), BEN));
		assertThatExceptionOfType(PlanNotFound.class)
			.isThrownBy(() -> this.moved.accept(plan.id(), plan.digest(), "", EVERYBODY, BEN));
		confirm(plan);
		assertStale(() -> this.moved.find(plan.id(), ANNA), "SETTLED");
	}

	@Test
	void noPlanSendsAProtectedUser() {
		protect("user-0002");
		Plan plan = draft(3);
		assertThat(this.fixture.plans().items(plan.id(), 1, 10)).extracting(PlanItem::skip)
			.containsExactly(null, Skip.PROTECTED, null);
		this.fixture.protection().release(ADMIN, ACCOUNT, "user-0002");
		assertThat(this.fixture.rows().lookAgain(plan.id(), 2, ANNA).isSent()).isTrue();
		assertThat(confirm(this.fixture.plans().get(plan.id(), ANNA)).toSend()).isEqualTo(3);
	}

	@Test
	void tellsWhoProtectedSomebodyWhenAndWhy() {
		protect("user-0002");
		protect("user-0002");
		Protection protection = this.fixture.protection();
		protection.protect(BEN, ACCOUNT, "user-0002", "another reason");
		assertThat(protection.of(ACCOUNT, "user-0002"))
			.hasValueSatisfying((user) -> assertThat(user).returns("admin", ProtectedUser::by)
				.returns("the board", ProtectedUser::reason));
		assertThat(protection.of(ACCOUNT, List.of("user-0001", "user-0002"))).containsOnlyKeys("user-0002");
		assertThat(protection.isProtected("elsewhere", "user-0002")).isFalse();
		protection.release(ADMIN, ACCOUNT, "user-0002");
		protection.release(ADMIN, ACCOUNT, "user-0002");
		assertThat(entries()).containsExactly("user.protected user/" + ACCOUNT + "/user-0002",
				"user.released user/" + ACCOUNT + "/user-0002");
	}

	@Test
	void marksTheProtectedForTheDirectory() {
		protect("user-0002");
		ProtectedMark mark = new ProtectedMark(new ProtectedUsers(this.database.jdbc(), Clock.systemUTC()));
		assertThat(mark.name()).isEqualTo("protected");
		assertThat(mark.userIds(ACCOUNT)).containsExactly("user-0002");
	}

	private void moveAll() {
		learn("user-0001", "Plus");
		learn("user-0002", "Pro");
		this.held.put("user-0003", 88L);
		protect("user-0004");
		leave("user-0005");
	}

	private void learn(String userId, String tier) {
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed(userId, tier)));
	}

	private void support(String tiers) {
		this.database.jdbc()
			.sql("update chime_account set supported_tiers = :tiers where account_id = :account")
			.param("tiers", tiers)
			.param("account", ACCOUNT)
			.update();
	}

	private void protect(String userId) {
		this.fixture.protection().protect(ADMIN, ACCOUNT, userId, "the board");
	}

	private void leave(String userId) {
		this.directory.markGone(ACCOUNT, userId, Instant.now());
	}

	private Plan draft(int users) {
		List<String> ids = List.of("user-0001", "user-0002", "user-0003", "user-0004", "user-0005", "user-0006");
		return this.fixture.plans().draft(ANNA, ACCOUNT, ids.subList(0, users), PRO, "Q4 project team", null, null);
	}

	private Moved find(Plan plan) {
		return this.moved.find(plan.id(), ANNA);
	}

	private Plan accept(Plan plan, Predicate<String> keep) {
		return this.moved.accept(plan.id(), plan.digest(), find(plan).fingerprint(), keep, ANNA);
	}

	private Plan confirm(Plan plan) {
		return this.fixture.plans().confirm(plan.id(), plan.digest(), ANNA, null);
	}

	private List<String> entries() {
		return this.database.jdbc()
			.sql("select action || ' ' || subject from audit_entry order by sequence")
			.query(String.class)
			.list();
	}

	private void assertOvertaken(Plan plan) {
		assertThatExceptionOfType(PlanStale.class).isThrownBy(() -> confirm(plan)).matches(PlanStale::isOvertaken);
	}

	private static void assertStale(Runnable action, String why) {
		assertThatExceptionOfType(PlanStale.class).isThrownBy(action::run).returns("plan.stale." + why, PlanStale::key);
	}

}
