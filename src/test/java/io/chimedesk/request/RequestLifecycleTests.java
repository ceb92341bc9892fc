package io.chimedesk.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.budget.Budgets;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.lease.Lease;
import io.chimedesk.lease.LeaseStale;
import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.operator.OperatorFixture;
import io.chimedesk.policy.Fired;
import io.chimedesk.policy.Rule;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.chimedesk.request.Desk.ABEL;
import static io.chimedesk.request.Desk.ADA;
import static io.chimedesk.request.Desk.HELEN;
import static io.chimedesk.request.Desk.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/**
 * A request from the question to the decision, by the balanced policy.
 */
@StoreTest
class RequestLifecycleTests {

	private final RequestFixture fixture;

	private final RequestDesk requests;

	private final RequestDecisions decisions;

	private final Desk desk;

	RequestLifecycleTests(DatabaseKind kind) {
		this.fixture = RequestFixture.on(kind);
		this.requests = this.fixture.bean(RequestDesk.class);
		this.decisions = this.fixture.bean(RequestDecisions.class);
		this.desk = this.fixture.desk(40);
	}

	@BeforeEach
	void tomorrow() {
		reset(this.fixture.notices, this.fixture.leases);
		this.fixture.clock.forward(Duration.ofDays(1));
	}

	@Test
	void isGrantedAtOnceWithinThePolicy() {
		long id = this.desk.ask(HELEN, 1, 2, 2);

		assertThat(this.desk.request(id)).returns(RequestStatus.APPROVED, LicenceRequest::status)
			.returns(2, LicenceRequest::users)
			.returns("helen", LicenceRequest::by);
		assertThat(this.desk.steps(id)).containsExactly(StepKind.ASKED, StepKind.GRANTED);
		assertThat(this.desk.journal(id)).containsExactly("request.asked", "request.granted");
		verify(this.fixture.notices, never()).tellRole(any(), any(), any());
	}

	@Test
	void waitsForAnApproverBeyondIt() {
		long id = this.desk.open(HELEN, 11);

		assertThat(this.desk.request(id).judgement()).returns(1, Judgement::approvals)
			.returns(List.of(new Fired(Rule.USERS_PER_REQUEST, 10, 11), new Fired(Rule.ONE_APPROVER, 11, 11)),
					Judgement::fired);
		verify(this.fixture.notices).tellRole(eq("ADMIN"), isAbout(NoticeKind.REQUEST_TO_DECIDE, id), eq("helen"));
		this.decisions.approve(ADA, id, Set.of(), "fine");
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.APPROVED);
		assertThat(this.desk.steps(id)).containsExactly(StepKind.ASKED, StepKind.APPROVED);
		verify(this.fixture.notices).tell(eq(List.of("helen")), isAbout(NoticeKind.REQUEST_DECIDED, id));
	}

	@Test
	void needsTwoDifferentApproversForMany() {
		long id = this.desk.open(HELEN, 26);
		this.decisions.approve(ADA, id, Set.of(), null);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.OPEN);

		assertThatExceptionOfType(RequestStale.class).isThrownBy(() -> this.decisions.approve(ADA, id, Set.of(), null));
		this.decisions.approve(ABEL, id, Set.of(), null);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.APPROVED);
	}

	@Test
	void isApprovedForAllButThese() {
		long id = this.desk.open(HELEN, 11);
		this.decisions.approve(ADA, id, Set.of(Desk.user(3), Desk.user(5), "stranger"), null);

		assertThat(this.desk.request(id).users()).isEqualTo(9);
		assertThat(this.desk.user(id, 3).state()).isEqualTo(UserState.LEFT_OUT);
		assertThat(this.desk.user(id, 4).state()).isEqualTo(UserState.WAITING);
		assertThat(this.desk.steps(id)).containsExactly(StepKind.ASKED, StepKind.APPROVED, StepKind.LEFT_OUT);
		long single = this.desk.ask(HELEN, LicenceTier.PRO, LocalDate.of(2030, 1, 1), 7);
		assertThatExceptionOfType(RequestRefused.class)
			.isThrownBy(() -> this.decisions.approve(ADA, single, Set.of(Desk.user(7)), null))
			.withMessageStartingWith("EVERYBODY_LEFT_OUT");
		assertThat(this.desk.status(single)).isEqualTo(RequestStatus.OPEN);
	}

	@Test
	void isDeclinedWithAReason() {
		long id = this.desk.open(HELEN, 11);
		assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> this.decisions.decline(ADA, id, " "));
		this.decisions.decline(ADA, id, "not this year");

		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DECLINED);
		assertThat(this.fixture.bean(Requests.class).steps(id).getLast().text()).isEqualTo("not this year");
		assertThatExceptionOfType(RequestStale.class)
			.isThrownBy(() -> this.decisions.approve(ABEL, id, Set.of(), null));
	}

	@Test
	void isNeverDecidedByWhoeverAsks() {
		long id = this.desk.open(ADA, 11);

		assertThatExceptionOfType(OwnRequest.class).isThrownBy(() -> this.decisions.approve(ADA, id, Set.of(), null));
		assertThatExceptionOfType(OwnRequest.class).isThrownBy(() -> this.decisions.decline(ADA, id, "no"));
		assertThatExceptionOfType(NotTheirs.class).isThrownBy(() -> this.decisions.approve(HUGO, id, Set.of(), null));
		assertThat(this.desk.steps(id)).containsExactly(StepKind.ASKED);
	}

	@Test
	void isNotApprovedForWhoeverMayNoLongerAsk() {
		Actor leaver = new Actor("leaver", "HELPDESK");
		operator(leaver.name(), "HELPDESK", true);
		long first = this.desk.open(leaver, 11);
		long second = this.desk.open(leaver, 11);
		for (String role : List.of("HELPDESK", "AUDITOR")) {
			operator(leaver.name(), role, role.equals("AUDITOR"));
			assertThatExceptionOfType(AskerGone.class)
				.isThrownBy(() -> this.decisions.approve(ADA, first, Set.of(), null))
				.returns("leaver", AskerGone::asker);
			assertThat(this.fixture.bean(MayDecide.class).isAskerGone(this.desk.request(first))).isTrue();
		}
		assertThat(this.fixture.bean(ManyDecisions.class).decide(ADA, List.of(first, second), true, null))
			.isEqualTo(new ManyDecisions.Result(0, 0, 0, 2));

		assertThat(this.desk.steps(first)).containsExactly(StepKind.ASKED);
		this.decisions.decline(ADA, first, "has left");
		operator(leaver.name(), "ADMIN", true);
		this.decisions.approve(ADA, second, Set.of(), null);
		assertThat(this.desk.status(second)).isEqualTo(RequestStatus.APPROVED);
	}

	@Test
	void isNotDecidedByWhoeverIsNoApproverAnyMore() {
		Actor former = new Actor("former", "ADMIN");
		long id = this.desk.open(HELEN, 11);
		for (String role : List.of("HELPDESK", "ADMIN")) {
			operator(former.name(), role, role.equals("HELPDESK"));
			assertThatExceptionOfType(NotTheirs.class)
				.isThrownBy(() -> this.decisions.approve(former, id, Set.of(), null));
			assertThatExceptionOfType(NotTheirs.class).isThrownBy(() -> this.decisions.decline(former, id, "no"));
		}
		operator(former.name(), "ADMIN", true);
		this.decisions.approve(former, id, Set.of(), null);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.APPROVED);
	}

	private void operator(String name, String role, boolean enabled) {
		OperatorFixture.put(this.fixture.database.jdbc(), name, role, enabled);
	}

	@Test
	void itsDaysAreThoseOfTheZoneOfLeases() {
		Instant now = this.fixture.clock.instant();
		Instant noon = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
		this.fixture.clock.forwardTo(now.isAfter(noon) ? noon.plus(Duration.ofDays(1)) : noon);
		LocalDate there = LocalDate.ofInstant(this.fixture.clock.instant(), RequestFixture.ZONE);

		assertRefused("ENDED", LicenceTier.PRO, there, 1);
		long longest = this.desk.ask(HUGO, LicenceTier.PRO, there.plusDays(180), 1);
		assertThat(this.desk.request(longest).judgement().fired()).isEmpty();
		long longer = this.desk.ask(HUGO, LicenceTier.PRO, there.plusDays(181), 1);
		assertThat(this.desk.request(longer).judgement().fired()).containsExactly(new Fired(Rule.LEASE_DAYS, 180, 181));
	}

	@Test
	void isChangedByWhoeverAsksOrAnAdministratorOnly() {
		long id = this.desk.open(HELEN, 11);

		assertThatExceptionOfType(NotTheirs.class).isThrownBy(() -> this.requests.withdraw(HUGO, id, null));
		assertThatExceptionOfType(NotTheirs.class).isThrownBy(() -> this.requests.comment(HUGO, id, "me too"));
		this.requests.comment(ADA, id, "why?");
		verify(this.fixture.notices).tell(eq(Set.of("helen")), isAbout(NoticeKind.REQUEST_COMMENT, id));
		this.requests.withdraw(HELEN, id, null);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.WITHDRAWN);
		assertThatExceptionOfType(RequestStale.class).isThrownBy(() -> this.requests.withdraw(HELEN, id, null));
	}

	@Test
	void expiresUndecided() {
		long id = this.desk.open(HELEN, 11);
		this.fixture.clock.forward(Duration.ofDays(7).minusSeconds(1));
		this.fixture.bean(RequestExpiry.class).expire();
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.OPEN);
		this.fixture.clock.forward(Duration.ofSeconds(1));
		this.fixture.bean(RequestExpiry.class).expire();

		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.EXPIRED);
		assertThat(this.desk.journal(id)).containsExactly("request.asked", "request.expired");
		verify(this.fixture.notices).tell(eq(List.of("helen")), isAbout(NoticeKind.REQUEST_EXPIRED, id));
	}

	@Test
	void isDecidedNoMoreOnceItsTimeIsOver() {
		long id = this.desk.open(HELEN, 11);
		this.fixture.clock.forward(Duration.ofDays(7));

		assertThatExceptionOfType(RequestStale.class).isThrownBy(() -> this.decisions.approve(ADA, id, Set.of(), null));
		assertThatExceptionOfType(RequestStale.class).isThrownBy(() -> this.decisions.decline(ADA, id, "no"));
		assertThat(this.desk.steps(id)).containsExactly(StepKind.ASKED);
	}

	@Test
	void aLeaseThatCannotBeExtendedHoldsUpNoOtherDecision() {
		LocalDate late = LocalDate.ofInstant(this.fixture.clock.instant(), ZoneOffset.UTC).plusDays(300);
		this.fixture.bean(LeaseExtensions.class).ask(HELEN, lease(73), late, "still needed");
		long ended = newest();
		long other = this.desk.open(HELEN, 11);
		doThrow(LeaseStale.class).when(this.fixture.leases).extend(any(), eq(73L), any());

		assertThat(this.fixture.bean(ManyDecisions.class).decide(ADA, List.of(ended, other), true, null))
			.isEqualTo(new ManyDecisions.Result(1, 0, 1, 0));
		assertThat(this.desk.status(ended)).isEqualTo(RequestStatus.OPEN);
		assertThat(this.desk.status(other)).isEqualTo(RequestStatus.APPROVED);
	}

	@Test
	void countsWhatHelpdeskGrantedAloneToday() {
		for (int first = 1; first <= 50; first += 10) {
			this.desk.ask(HELEN, IntStream.range(first % 30, first % 30 + 10).toArray());
		}
		long over = this.desk.ask(HELEN, 1);
		assertThat(this.desk.request(over).judgement().fired()).containsExactly(new Fired(Rule.USERS_PER_DAY, 50, 51));
		this.fixture.clock.forward(Duration.ofDays(1));
		assertThat(this.desk.status(this.desk.ask(HELEN, 1))).isEqualTo(RequestStatus.APPROVED);
	}

	@Test
	void reservesItsPartOfTheBudgetUntilItIsOver() {
		this.fixture.bean(Budgets.class).set(ADA, this.desk.account(), LicenceTier.PRO, 3);
		long id = this.desk.ask(HELEN, 1, 2);
		this.desk.ask(HELEN, 2);
		assertThat(reserved()).isEqualTo(Map.of(LicenceTier.PRO, 2));

		long over = this.desk.ask(HELEN, 3, 4);
		assertThat(this.desk.request(over).judgement().fired()).containsExactly(new Fired(Rule.BUDGET, 0, 1));
		this.requests.withdraw(HELEN, over, null);
		this.requests.withdraw(HELEN, id, null);
		assertThat(reserved()).isEqualTo(Map.of(LicenceTier.PRO, 1));
		assertThat(this.fixture.bean(WantedUsers.class).userIds(this.desk.account())).containsExactly(Desk.user(2));
	}

	@Test
	void cannotBeMadeForNobodyStrangersOrThePast() {
		LocalDate today = LocalDate.ofInstant(this.fixture.clock.instant(), ZoneOffset.UTC);

		assertRefused("NOBODY", LicenceTier.PRO, null);
		assertRefused("UNKNOWN_USER", LicenceTier.PRO, null, 1, 99);
		assertRefused("TIER_NOT_SUPPORTED", LicenceTier.PLUS, null, 1);
		assertRefused("ENDED", LicenceTier.PRO, today.minusDays(1), 1);
	}

	@Test
	void extendsALeaseAtOnceWithinThePolicyAndElseWhenApproved() {
		LeaseExtensions extensions = this.fixture.bean(LeaseExtensions.class);
		LocalDate soon = LocalDate.ofInstant(this.fixture.clock.instant(), ZoneOffset.UTC).plusDays(30);
		extensions.ask(HELEN, lease(71), soon, "still needed");
		verify(this.fixture.leases).extend(HELEN, 71, soon);

		extensions.ask(HELEN, lease(72), soon.plusDays(300), "still needed");
		verify(this.fixture.leases, never()).extend(any(), eq(72L), any());
		long open = newest();
		this.decisions.approve(ADA, open, Set.of(), null);
		verify(this.fixture.leases).extend(ADA, 72, soon.plusDays(300));
		assertThat(this.desk.request(open)).returns(RequestStatus.DONE, LicenceRequest::status)
			.returns(RequestKind.EXTENSION, LicenceRequest::kind);
	}

	private Map<LicenceTier, Integer> reserved() {
		return this.fixture.bean(WantedUsers.class).reserved(this.desk.account());
	}

	private long newest() {
		return this.fixture.database.jdbc().sql("select max(id) from licence_request").query(Long.class).single();
	}

	private Lease lease(long id) {
		Lease lease = mock(Lease.class);
		when(lease.id()).thenReturn(id);
		when(lease.accountId()).thenReturn(this.desk.account());
		when(lease.userId()).thenReturn(Desk.user(1));
		when(lease.tier()).thenReturn(LicenceTier.PRO);
		return lease;
	}

	private void assertRefused(String why, LicenceTier tier, @Nullable LocalDate until, int... users) {
		assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> this.desk.ask(HELEN, tier, until, users))
			.withMessageStartingWith(why);
	}

	private static Notice isAbout(NoticeKind kind, long id) {
		return argThat((notice) -> notice.kind() == kind && notice.path().equals("/requests/" + id));
	}

}
