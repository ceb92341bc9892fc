package io.chimedesk.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.plan.PlanFixture.SecondPersons;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Plans that need a second person, from three users on here, or because they send
 * somebody who is protected.
 */
@StoreTest
class SecondPersonTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ADMIN = new Actor("admin", "ADMIN");

	private static final Actor BEN = new Actor("ben", "ADMIN");

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private final MovableClock clock = new MovableClock();

	private final List<Object> events = new ArrayList<>();

	private final TestDatabase database;

	private final Directory directory;

	private final PlanFixture fixture;

	private final SecondPersons second;

	private int limit = 3;

	SecondPersonTests(DatabaseKind kind) {
		this.database = kind.open();
		this.directory = DirectoryFixture.copied(this.database, FakeChime.northwind(5));
		this.fixture = PlanFixture.on(this.database, this.directory, PlanFixture.NOTHING_HELD, this.clock,
				this.events::add, () -> this.limit);
		this.second = this.fixture.second();
	}

	@Test
	void onePersonIsEnoughBelowTheLimitAndNotAtIt() {
		Plan small = draft(2);
		assertThat(this.second.asking().isNeeded(small.id(), ANNA)).isFalse();
		assertThat(confirm(small, ANNA).status()).isEqualTo(PlanStatus.CONFIRMED);
		Plan large = draft(3);
		assertThat(this.second.asking().isNeeded(large.id(), ANNA)).isTrue();
		assertThatExceptionOfType(ApprovalNeeded.class).isThrownBy(() -> confirm(large, ANNA));
		assertThat(get(large).status()).isEqualTo(PlanStatus.REVIEW);
		this.limit = 0;
		assertThat(confirm(large, ANNA).status()).isEqualTo(PlanStatus.CONFIRMED);
	}

	@Test
	void onlyWhoIsSentCounts() {
		Plan plan = draft(3);
		this.fixture.rows().takeOut(plan.id(), List.of("user-0001"), ANNA);
		assertThat(confirm(get(plan), ANNA).toSend()).isEqualTo(2);
	}

	@Test
	void whatTheProgramDoesWasDecidedBefore() {
		Plan plan = this.fixture.plans().draft(Actor.SYSTEM, ACCOUNT, users(3), PRO, "basket", null, null);
		assertThat(confirm(plan, Actor.SYSTEM).status()).isEqualTo(PlanStatus.CONFIRMED);
	}

	@Test
	void whatSomebodyApprovedBeforeThePlanNeedsNobodyElse() {
		protect("user-0001");
		assertThat(draftDespite(List.of()).toSend()).isEqualTo(3);
		assertThatExceptionOfType(ApprovalNeeded.class)
			.isThrownBy(() -> confirm(draftDespite(List.of()), Actor.SYSTEM));
		Plan plan = draftDespite(List.of("ben", "cleo"));
		assertThat(this.second.approvals().causes(plan, Actor.SYSTEM)).isEmpty();
		assertThat(confirm(plan, Actor.SYSTEM).status()).isEqualTo(PlanStatus.CONFIRMED);
		assertThat(this.fixture.plans().items(plan.id(), 1, 3)).extracting(PlanItem::override)
			.filteredOn(Objects::nonNull)
			.containsExactly(new ProtectionOverride("anna", this.clock.instant(), "agreed", List.of("ben", "cleo")));
	}

	private Plan draftDespite(List<String> approvedBy) {
		ProtectionOverride override = new ProtectionOverride("anna", this.clock.instant(), "agreed", approvedBy);
		return this.fixture.plans()
			.draft(Actor.SYSTEM, new PlanWish(ACCOUNT, users(3), PRO, Map.of(), OnlyFrom.ANY, "basket", null, null,
					null, Map.of("user-0001", override, "user-0002", override)));
	}

	@Test
	void askingChecksWhatConfirmingChecks() {
		Plan plan = draft(3);
		assertThatExceptionOfType(PlanStale.class).isThrownBy(() -> ask(plan, "other", ANNA));
		assertThatExceptionOfType(PlanNotFound.class)
			.isThrownBy(() -> ask(plan, plan.digest(), new Actor("otto", "HELPDESK")));
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0001", "Plus")));
		assertThatExceptionOfType(PlanStale.class).isThrownBy(() -> ask(plan, plan.digest(), ANNA))
			.matches(PlanStale::isOvertaken);
		assertThat(get(plan).status()).isEqualTo(PlanStatus.REVIEW);
	}

	@Test
	void aPlanWaitsOnceHoweverOftenItIsConfirmed() {
		Plan plan = asked(draft(3));
		assertThat(this.second.asking().isWaiting(plan.id(), plan.digest(), ANNA)).isTrue();
		assertThat(this.second.asking().isWaiting(plan.id(), "other", ANNA)).isFalse();
		assertThat(this.second.asking().isWaiting(plan.id(), plan.digest(), new Actor("otto", "HELPDESK"))).isFalse();
		assertStale(() -> ask(plan, plan.digest(), ANNA), "SETTLED");
		assertStale(() -> confirm(plan, BEN), "SETTLED");
		assertThat(this.second.approvals().waiting(10)).hasSize(1);
		assertThat(this.events).hasSize(1).allMatch(ApprovalAsked.class::isInstance);
	}

	@Test
	void theSecondPersonIsNeverTheFirst() {
		Plan plan = asked(draft(3, ADMIN), ADMIN);
		assertThatExceptionOfType(OwnApproval.class).isThrownBy(() -> approve(plan, ADMIN));
		assertThatExceptionOfType(OwnApproval.class).isThrownBy(() -> decline(plan, ADMIN));
		assertThat(this.second.approvals().countFor("admin")).isZero();
		assertThat(this.second.approvals().countFor("ben")).isOne();
		assertThat(get(plan).status()).isEqualTo(PlanStatus.AWAITING_APPROVAL);
	}

	@Test
	void whoConfirmsThePlanOfAnotherDoesNotApproveItToo() {
		Plan plan = asked(draft(3), BEN);
		assertThatExceptionOfType(OwnApproval.class).isThrownBy(() -> approve(plan, BEN));
		assertThat(approve(plan, ADMIN).decidedBy()).isEqualTo("admin");
		assertThatExceptionOfType(OwnApproval.class).isThrownBy(() -> approve(plan, BEN));
	}

	@Test
	void onlyTheDigestThatWasSeenIsApproved() {
		Plan plan = asked(draft(3));
		assertStale(() -> this.second.deciding().approve(plan.id(), Reviewed.of("other"), BEN, ""), "EDITED");
		assertThat(approve(plan, BEN).status()).isEqualTo(ApprovalStatus.APPROVED);
		assertThat(get(plan).status()).isEqualTo(PlanStatus.CONFIRMED);
		assertStale(() -> approve(plan, ADMIN), "SETTLED");
		assertStale(() -> decline(plan, ADMIN), "SETTLED");
	}

	@Test
	void anyEditTakesThePlanBack() {
		for (Consumer<Plan> edit : edits()) {
			Plan plan = asked(draft(4));
			edit.accept(plan);
			assertThat(get(plan).status()).isIn(PlanStatus.REVIEW, PlanStatus.DROPPED);
			assertStale(() -> approve(plan, BEN), "SETTLED");
			assertThat(this.second.approvals().latest(plan)).get()
				.returns(ApprovalStatus.WITHDRAWN, Approval::status)
				.returns("anna", Approval::decidedBy);
		}
		assertThat(this.second.approvals().countFor("ben")).isZero();
	}

	private List<Consumer<Plan>> edits() {
		return List.of((plan) -> this.fixture.editing().takeBack(plan.id(), ANNA),
				(plan) -> this.fixture.rows().takeOut(plan.id(), List.of("user-0001"), ANNA),
				(plan) -> this.fixture.rows().putBack(plan.id(), List.of("user-0001"), ANNA),
				(plan) -> this.fixture.rows().lookAgain(plan.id(), 1, ANNA),
				(plan) -> this.fixture.rows().set(plan.id(), 1, OwnValues.of(PRO), ANNA),
				(plan) -> this.fixture.editing().redraft(plan.id(), ANNA, PRO, OnlyFrom.ANY, "other", null),
				(plan) -> this.fixture.editing().drop(plan.id(), ANNA));
	}

	@Test
	void anApprovalOfWhatThePlanWasIsRefusedAfterItWasAskedAnew() {
		Plan plan = asked(draft(4));
		this.fixture.rows().takeOut(plan.id(), List.of("user-0001"), ANNA);
		Plan revised = asked(get(plan));
		assertStale(() -> approve(plan, BEN), "EDITED");
		assertThat(approve(revised, BEN).digest()).isEqualTo(revised.digest());
	}

	@Test
	void whoMovedMeanwhileIsNotApproved() {
		Plan plan = asked(draft(3));
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("user-0001", "Plus")));
		assertStale(() -> approve(plan, BEN), "OVERTAKEN");
		assertThat(this.fixture.moved().find(plan.id(), ANNA).users()).hasSize(1);
		assertThat(get(plan).status()).isEqualTo(PlanStatus.AWAITING_APPROVAL);
		String seen = this.fixture.moved().find(plan.id(), ANNA).fingerprint();
		assertThat(this.fixture.moved().accept(plan.id(), plan.digest(), seen, (user) -> true, ANNA).status())
			.isEqualTo(PlanStatus.REVIEW);
	}

	@Test
	void aDeclinedPlanIsReviewedAgain() {
		Plan plan = asked(draft(3));
		decline(plan, BEN);
		assertThat(get(plan).status()).isEqualTo(PlanStatus.REVIEW);
		assertThat(this.second.approvals().latest(plan)).get().returns("too many", Approval::comment);
		assertThat(this.second.approvals().over(10)).extracting((one) -> one.plan().id()).containsExactly(plan.id());
		assertThat(journal()).contains("plan.awaiting anna", "plan.declined ben");
		assertThat(approve(asked(plan), BEN).isWaiting()).isFalse();
	}

	@Test
	void nothingIsApprovedThatHasWaitedTooLong() {
		Plan plan = asked(draft(3));
		this.clock.forward(Duration.ofDays(3));
		assertStale(() -> approve(plan, BEN), "EXPIRED");
		assertThat(this.second.approvals().countFor("ben")).isZero();
		this.fixture.editing().takeBack(plan.id(), ANNA);
		assertThat(get(plan).status()).isEqualTo(PlanStatus.REVIEW);
	}

	@Test
	void whatHasWaitedTooLongCanStillBeDeclined() {
		Plan plan = asked(draft(3));
		this.clock.forward(Duration.ofDays(3));
		decline(plan, BEN);
		assertThat(get(plan).status()).isEqualTo(PlanStatus.REVIEW);
		assertThat(this.second.approvals().waiting(10)).isEmpty();
	}

	@Test
	void aStartThatHasPassedMeansAtOnce() {
		Instant start = this.clock.instant().plus(Duration.ofHours(2));
		Plan plan = draft(3);
		this.second.asking().ask(plan.id(), plan.digest(), ANNA, 3, start, 40);
		Approval approval = this.second.approvals().latest(plan).orElseThrow();
		assertThat(approval).returns(40, Approval::failureShare).returns(start, Approval::startsAt);
		assertThat(approval.startFrom(start.minusSeconds(1))).isEqualTo(start);
		assertThat(approval.startFrom(start)).isNull();
	}

	@Test
	void aProtectedUserIsSentWithAReasonAndASecondPersonOnly() {
		protect("user-0001");
		Plan plan = draft(2);
		assertThat(plan.toSend()).isOne();
		PlanItem item = this.second.overriding().override(plan.id(), 1, "agreed", BEN);
		assertThat(item).returns(true, PlanItem::isOverriding).returns(Set.of(WhyNot.PROTECTED), PlanItem::badges);
		assertThat(get(plan).toSend()).isEqualTo(2);
		assertThat(get(plan).digest()).isNotEqualTo(plan.digest());
		assertThatExceptionOfType(ApprovalNeeded.class).isThrownBy(() -> confirm(get(plan), ANNA));
		assertThat(this.second.approvals().causes(get(plan), ANNA)).containsExactly(ApprovalCause.PROTECTED);
		assertThat(journal()).contains("plan.revised ben", "user.overridden ben");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.second.overriding().override(plan.id(), 1, " ", BEN));
	}

	@Test
	void whoOverrodeIsNotTheSecondPerson() {
		protect("user-0001");
		Plan plan = draft(1);
		this.second.overriding().override(plan.id(), 1, "agreed", BEN);
		Plan waiting = asked(get(plan));
		assertThatExceptionOfType(OwnApproval.class).isThrownBy(() -> approve(waiting, BEN));
		assertThat(this.second.approvals().countFor("ben")).isZero();
		assertThat(approve(waiting, ADMIN).causes()).containsExactly(ApprovalCause.PROTECTED);
		this.fixture.plans().checkProtection(plan.id());
	}

	@Test
	void otherValuesAreNotWhatWasOverridden() {
		protect("user-0001");
		Plan plan = draft(2);
		this.second.overriding().override(plan.id(), 1, "agreed", BEN);
		PlanItem item = this.fixture.rows()
			.set(plan.id(), 1, OwnValues.of(new Change(LicenceTier.PLUS, null, null, null)), ANNA);
		assertThat(item).returns(Skip.PROTECTED, PlanItem::skip).returns(null, PlanItem::override);
		assertThat(confirm(get(plan), ANNA).toSend()).isOne();
	}

	@Test
	void whoIsTakenOutAndPutBackIsStillOverridden() {
		protect("user-0001");
		Plan plan = draft(2);
		this.second.overriding().override(plan.id(), 1, "agreed", BEN);
		this.fixture.rows().takeOut(plan.id(), List.of("user-0001"), ANNA);
		assertThat(this.second.asking().isNeeded(plan.id(), ANNA)).isFalse();
		this.fixture.rows().putBack(plan.id(), List.of("user-0001"), ANNA);
		assertThat(this.second.asking().isNeeded(plan.id(), ANNA)).isTrue();
	}

	@Test
	void whoIsProtectedAnewIsProtected() {
		protect("user-0001");
		Plan plan = draft(1);
		this.second.overriding().override(plan.id(), 1, "agreed", BEN);
		Plan waiting = asked(get(plan));
		this.clock.forward(Duration.ofMinutes(1));
		this.fixture.protection().release(ADMIN, ACCOUNT, "user-0001");
		protect("user-0001");
		assertStale(() -> approve(waiting, ADMIN), "OVERTAKEN");
		assertStale(() -> this.fixture.plans().checkProtection(plan.id()), "OVERTAKEN");
	}

	@Test
	void nobodyIsOverriddenWhoIsNotProtected() {
		Plan plan = draft(2);
		assertThatExceptionOfType(PlanRefused.class)
			.isThrownBy(() -> this.second.overriding().override(plan.id(), 1, "agreed", BEN))
			.returns("plan.refused.NOT_PROTECTED", PlanRefused::key);
	}

	private void protect(String user) {
		this.fixture.protection().protect(ADMIN, ACCOUNT, user, "the board");
	}

	private Plan draft(int users) {
		return draft(users, ANNA);
	}

	private Plan draft(int users, Actor actor) {
		return this.fixture.plans()
			.draft(actor, new PlanWish(ACCOUNT, users(users), PRO, Map.of(), OnlyFrom.ANY, "Q4", null, null, null));
	}

	private static List<String> users(int count) {
		return IntStream.rangeClosed(1, count).mapToObj("user-%04d"::formatted).toList();
	}

	private Plan get(Plan plan) {
		return this.fixture.plans().get(plan.id(), ADMIN);
	}

	private Plan confirm(Plan plan, Actor actor) {
		return this.fixture.plans().confirm(plan.id(), plan.digest(), actor, plan.toSend());
	}

	private Plan asked(Plan plan) {
		return asked(plan, ANNA);
	}

	private Plan asked(Plan plan, Actor actor) {
		ask(plan, plan.digest(), actor);
		return get(plan);
	}

	private void ask(Plan plan, String digest, Actor actor) {
		this.second.asking().ask(plan.id(), digest, actor, plan.toSend(), null, 50);
	}

	private Approval approve(Plan plan, Actor actor) {
		return this.second.deciding().approve(plan.id(), Reviewed.of(plan.digest()), actor, "");
	}

	private void decline(Plan plan, Actor actor) {
		this.second.deciding().decline(plan.id(), plan.digest(), actor, "too many");
	}

	private List<@Nullable String> journal() {
		return this.database.jdbc()
			.sql("select action || ' ' || actor from audit_entry order by sequence")
			.query(String.class)
			.list();
	}

	private static void assertStale(Runnable action, String why) {
		assertThatExceptionOfType(PlanStale.class).isThrownBy(action::run).returns("plan.stale." + why, PlanStale::key);
	}

	/**
	 * Stands still until it is told to go on.
	 */
	private static final class MovableClock extends Clock {

		private Instant now = Instant.parse("2026-11-23T14:00:00Z");

		void forward(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
