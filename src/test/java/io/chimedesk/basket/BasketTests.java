package io.chimedesk.basket;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserError;
import io.chimedesk.lease.Grant;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.plan.Protection;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanNotFound;
import io.chimedesk.plan.PlanStatus;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.ProtectionOverride;
import io.chimedesk.request.Desk;
import io.chimedesk.request.LicenceRequest;
import io.chimedesk.request.RequestDecisions;
import io.chimedesk.request.RequestDesk;
import io.chimedesk.request.RequestFixture;
import io.chimedesk.request.RequestStatus;
import io.chimedesk.request.RequestUser;
import io.chimedesk.request.StepKind;
import io.chimedesk.request.UserState;
import io.chimedesk.run.Playbook.Fixer;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunDesk;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.chimedesk.basket.BasketConfirmation.MOST_FAILURES;
import static io.chimedesk.request.Desk.ABEL;
import static io.chimedesk.request.Desk.ADA;
import static io.chimedesk.request.Desk.HELEN;
import static io.chimedesk.request.Desk.HUGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

/**
 * Approved requests on their way: sent together, and settled by what the run made of each
 * user.
 */
@StoreTest
class BasketTests {

	private static final LocalDate UNTIL = LocalDate.of(2027, 2, 1);

	private final RequestFixture fixture;

	private final FakeChime chime;

	private final Desk desk;

	BasketTests(DatabaseKind kind) {
		this.fixture = RequestFixture.on(kind);
		this.chime = this.fixture.bean(FakeChime.class);
		this.desk = this.fixture.desk(30);
	}

	@BeforeEach
	void tomorrow() {
		reset(this.fixture.leases(), this.fixture.notices());
		this.fixture.clock().forward(Duration.ofDays(1));
	}

	@Test
	void sendsRequestsOfOneAccountTogetherAndClosesThem() {
		long first = this.desk.ask(HELEN, 1, 2);
		long second = this.desk.ask(HUGO, 3);
		Run run = this.desk.send(HELEN);

		assertThat(run.toSend()).isEqualTo(3);
		assertThat(run.owner()).isEqualTo("system");
		assertThat(this.desk.request(first)).returns(RequestStatus.DONE, LicenceRequest::status)
			.returns(run.number(), LicenceRequest::run);
		assertThat(this.desk.steps(second)).containsExactly(StepKind.ASKED, StepKind.GRANTED, StepKind.SENT,
				StepKind.DONE);
		assertThat(this.desk.user(first, 2).state()).isEqualTo(UserState.DONE);
		assertThat(this.chime.stored(this.desk.account(), Desk.user(3)).tier()).isEqualTo("Pro");
		verify(this.fixture.leases(), never()).grant(any());
	}

	@Test
	void leavesConfirmingAndSettlingToTheScheduler() {
		long id = this.desk.ask(HELEN, 1);
		Run run = this.desk.send(HELEN);

		assertThat(scheduled("request-confirm")).contains(String.valueOf(this.desk.plan(id)));
		assertThat(scheduled("request-settle")).extracting(BasketQueue::run).contains(run.number());
	}

	@Test
	void reopensWithTheCodeOfWhoFailedAndRetriesThatOneAlone() {
		long id = this.desk.ask(HELEN, 1, 2, 3);
		this.chime.thenReply((send) -> send
			.appliedBut(new UserError(Desk.user(2), "PhoneNumberAssociationsExist", "User has phone numbers")));
		this.desk.send(HELEN);

		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.REOPENED);
		RequestUser failed = this.desk.user(id, 2);
		assertThat(failed.code()).isEqualTo("PhoneNumberAssociationsExist");
		assertThat(failed.message()).isEqualTo("User has phone numbers");
		assertThat(failed.advice()).isNotNull().returns(Fixer.PHONE_ADMIN, (advice) -> advice.fixer());
		verify(this.fixture.notices(), atLeastOnce()).tell(any(),
				argThat((notice) -> notice.kind() == NoticeKind.REQUEST_REOPENED));
		this.fixture.bean(RequestDesk.class).retry(HELEN, id);
		assertThat(this.desk.send(HELEN).toSend()).isEqualTo(1);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
		assertThat(this.desk.steps(id)).endsWith(StepKind.REOPENED, StepKind.RETRIED, StepKind.SENT, StepKind.DONE);
	}

	@Test
	void sendsNobodyWhoIsProtectedUntilReleased() {
		Protection protection = this.fixture.bean(Protection.class);
		long id = this.desk.ask(HELEN, 1, 2);
		protection.protect(ADA, this.desk.account(), Desk.user(2), "the board");
		assertThat(this.desk.send(HELEN).toSend()).isEqualTo(1);

		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.REOPENED);
		assertThat(this.desk.user(id, 2)).returns("PROTECTED", RequestUser::code);
		assertThat(this.desk.user(id, 2).advice()).isNotNull().returns("PROTECTED", (advice) -> advice.key());
		protection.release(ADA, this.desk.account(), Desk.user(2));
		this.fixture.bean(RequestDesk.class).retry(HELEN, id);
		this.desk.send(HELEN);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
	}

	@Test
	void sendsProtectedUsersOfARequestThatEnoughHaveApproved() {
		protect(2);
		long id = this.desk.ask(HELEN, 1, 2);
		approve(id, ADA, ABEL);
		Run run = this.desk.send(HELEN);

		assertThat(run).returns(2, Run::toSend).returns("abel, ada", (sent) -> sent.steering().approvedBy());
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
		assertThat(this.chime.stored(this.desk.account(), Desk.user(2)).tier()).isEqualTo("Pro");
		assertThat(overrides(id)).singleElement()
			.returns("helen", ProtectionOverride::by)
			.returns("Request #" + id + ", approved by ada and abel", ProtectionOverride::reason);
		assertThat(journalOf(2)).contains("user.protected ada", "user.overridden system");
	}

	@Test
	void skipsWhoWasProtectedAfterTheApprovals() {
		protect(2);
		long id = this.desk.ask(HELEN, 1, 2, 3);
		approve(id, ADA, ABEL);
		protect(1);

		assertThat(this.desk.send(HELEN).toSend()).isEqualTo(2);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.REOPENED);
		assertThat(this.desk.user(id, 1).code()).isEqualTo("PROTECTED");
		assertThat(this.desk.user(id, 2).state()).isEqualTo(UserState.DONE);
	}

	@Test
	void skipsWhomTooFewWantedSentWhenProtected() {
		protect(2);
		long id = this.desk.ask(HELEN, 1, 2);
		approve(id, ADA);
		protect(1);
		approve(id, ABEL);

		assertThat(this.desk.send(HELEN).toSend()).isOne();
		assertThat(this.desk.user(id, 1).code()).isEqualTo("PROTECTED");
	}

	@Test
	void theApprovalsOfOneRequestAreNotThoseOfAnother() {
		long other = this.desk.ask(HUGO, 3);
		protect(2, 3);
		long id = this.desk.ask(HELEN, 2);
		approve(id, ADA, ABEL);

		assertThat(this.desk.send(HELEN).toSend()).isOne();
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
		assertThat(this.desk.user(other, 3).code()).isEqualTo("PROTECTED");
	}

	@Test
	void whoIsProtectedAnewWhileThePlanWaitsIsNotSent() {
		protect(2);
		long id = this.desk.ask(HELEN, 1, 2);
		approve(id, ADA, ABEL);
		UUID plan = this.fixture.bean(BasketPacking.class).pack(HELEN, this.desk.account()).orElseThrow();
		this.fixture.bean(Protection.class).release(ADA, this.desk.account(), Desk.user(2));
		protect(2);
		BasketSettling.confirm(this.fixture.context(), plan);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.APPROVED);

		assertThat(this.desk.send(HELEN).toSend()).isOne();
		assertThat(this.desk.user(id, 2).code()).isEqualTo("PROTECTED");
	}

	@Test
	void takingBackTheRestGivesNothingOfTheDayBack() {
		long id = this.desk.ask(HELEN, IntStream.rangeClosed(1, 10).toArray());
		this.chime.thenReply((send) -> send.appliedBut(new UserError(Desk.user(10), "NotFound", "no")));
		this.desk.send(HELEN);
		this.fixture.bean(RequestDesk.class).withdraw(HELEN, id, null);
		long untouched = this.desk.ask(HELEN, 20);
		this.fixture.bean(RequestDesk.class).withdraw(HELEN, untouched, null);
		IntStream.rangeClosed(1, 4).forEach((part) -> this.desk.ask(HELEN, IntStream.rangeClosed(11, 20).toArray()));

		long fifty = this.desk.ask(HELEN, 21);
		assertThat(this.desk.status(fifty)).isEqualTo(RequestStatus.APPROVED);
		assertThat(this.desk.status(this.desk.ask(HELEN, 22))).isEqualTo(RequestStatus.OPEN);
	}

	@Test
	void closesAReopenedRequestWithoutWhoFailed() {
		long id = this.desk.ask(HELEN, 1, 2);
		this.chime.thenReply((send) -> send.appliedBut(new UserError(Desk.user(2), "NotFound", "no")));
		this.desk.send(HELEN);
		this.fixture.bean(RequestDesk.class).close(HELEN, id, "left the company");

		assertThat(this.desk.request(id)).returns(RequestStatus.DONE, LicenceRequest::status)
			.returns(1, LicenceRequest::users);
		assertThat(this.desk.user(id, 2).state()).isEqualTo(UserState.LEFT_OUT);
	}

	@Test
	void sendsAUserOfTwoRequestsOnceAndTellsBoth() {
		long first = this.desk.ask(HELEN, 1, 2);
		long second = this.desk.ask(HUGO, 2, 3);
		Run run = this.desk.send(ADA);

		assertThat(run.toSend()).isEqualTo(3);
		assertThat(this.desk.user(second, 2)).returns(UserState.MERGED, RequestUser::state)
			.returns(first, RequestUser::mergedInto);
		assertThat(this.desk.status(first)).isEqualTo(RequestStatus.DONE);
		assertThat(this.desk.status(second)).isEqualTo(RequestStatus.DONE);
		assertThat(this.desk.steps(first)).contains(StepKind.MERGED);
		assertThat(this.desk.steps(second)).contains(StepKind.MERGED);
	}

	@Test
	void aUserOfTwoRequestsWhoFailsReopensBoth() {
		long first = this.desk.ask(HELEN, 1);
		long second = this.desk.ask(HUGO, 1, 2);
		this.chime.thenReply((send) -> send.appliedBut(new UserError(Desk.user(1), "NotFound", "no")));
		this.desk.send(ADA);

		assertThat(this.desk.status(first)).isEqualTo(RequestStatus.REOPENED);
		assertThat(this.desk.status(second)).isEqualTo(RequestStatus.REOPENED);
		assertThat(this.desk.user(second, 1).code()).isEqualTo("NotFound");
		assertThat(this.desk.user(second, 2).state()).isEqualTo(UserState.DONE);
	}

	@Test
	void theLaterOfTwoRequestsForOtherTiersWaits() {
		long first = this.desk.ask(ADA, 1);
		this.desk.learn(1, "Pro");
		long second = this.desk.ask(ADA, LicenceTier.BASIC, null, 1);
		this.fixture.bean(RequestDecisions.class).approve(ABEL, second, Set.of(), null);
		this.desk.learn(1, "Basic");
		this.desk.send(ADA);

		assertThat(this.desk.status(first)).isEqualTo(RequestStatus.DONE);
		assertThat(this.desk.status(second)).isEqualTo(RequestStatus.APPROVED);
		this.desk.learn(1, "Pro");
		this.desk.send(ADA);
		assertThat(this.desk.status(second)).isEqualTo(RequestStatus.DONE);
		assertThat(this.chime.stored(this.desk.account(), Desk.user(1)).tier()).isEqualTo("Basic");
	}

	@Test
	void closesAtOnceWhatIsThereAlready() {
		long id = this.desk.ask(HELEN, LicenceTier.BASIC, null, 1, 2);
		assertThat(this.fixture.bean(Basket.class).send(HELEN, this.desk.account())).isTrue();

		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
		assertThat(this.desk.request(id).run()).isNull();
		assertThat(this.fixture.bean(Basket.class).send(HELEN, this.desk.account())).isFalse();
	}

	@Test
	void beginsLeasesForThoseWhoGotTheTier() {
		this.desk.learn(2, "Pro");
		long first = this.desk.ask(HELEN, LicenceTier.PRO, UNTIL, 1, 2);
		long longer = this.desk.ask(HUGO, LicenceTier.PRO, UNTIL.plusDays(9), 1, 3);
		this.desk.ask(HUGO, LicenceTier.PRO, null, 3);
		this.desk.send(ADA);

		verify(this.fixture.leases()).grant(new Grant(this.desk.account(), Desk.user(1), LicenceTier.PRO, "Basic",
				UNTIL.plusDays(9), longer, "hugo"));
		verify(this.fixture.leases(), never()).grant(argThat((grant) -> !grant.userId().equals(Desk.user(1))));
		assertThat(this.desk.status(first)).isEqualTo(RequestStatus.DONE);
	}

	@Test
	void settlingAndConfirmingTwiceChangesNothingMore() {
		long id = this.desk.ask(HELEN, 1);
		Run run = this.desk.send(HELEN);
		UUID plan = this.desk.plan(id);
		BasketSettling.confirm(this.fixture.context(), plan);
		BasketSettling.of(this.fixture.context(), run.number());

		assertThat(this.desk.steps(id)).containsExactly(StepKind.ASKED, StepKind.GRANTED, StepKind.SENT, StepKind.DONE);
	}

	@Test
	void itsPlanIsNobodysToConfirmOrEdit() {
		long id = this.desk.ask(HELEN, 1, 2);
		UUID planId = this.fixture.bean(BasketPacking.class).pack(HELEN, this.desk.account()).orElseThrow();
		Plan plan = this.fixture.bean(Plans.class).get(planId, ADA);

		assertThatExceptionOfType(PlanNotFound.class)
			.isThrownBy(() -> this.fixture.bean(RunDesk.class).confirm(planId, plan.digest(), ADA, 2));
		BasketSettling.confirm(this.fixture.context(), planId);
		assertThat(this.desk.carryOut().owner()).isEqualTo("system");
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
	}

	@Test
	void goesBackIntoTheBasketWhenItsPlanIsOvertaken() {
		long id = this.desk.ask(HELEN, 1, 2);
		UUID plan = this.fixture.bean(BasketPacking.class).pack(HELEN, this.desk.account()).orElseThrow();
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.SENT);
		this.fixture.clock().forward(Duration.ofDays(2));
		BasketSettling.confirm(this.fixture.context(), plan);

		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.APPROVED);
		assertThat(this.desk.user(id, 1).state()).isEqualTo(UserState.WAITING);
		this.desk.send(HELEN);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
	}

	@Test
	void aBasketThatCannotBeSentHoldsUpNoOther() {
		long broken = this.desk.ask(HELEN, 1);
		Desk other = this.fixture.desk(1);
		long fine = other.ask(HELEN, 1);
		execute("update licence_request set tier = 'Gold' where id = " + broken);

		this.fixture.bean(Basket.class).sendAll();
		execute("update licence_request set tier = 'Pro' where id = " + broken);
		assertThat(other.status(fine)).isEqualTo(RequestStatus.SENT);
		assertThat(this.desk.status(broken)).isEqualTo(RequestStatus.APPROVED);
		other.carryOut();
		this.fixture.clock().forward(Duration.ofHours(1));
		this.fixture.bean(Basket.class).sendAll();
		assertThat(this.desk.status(broken)).isEqualTo(RequestStatus.SENT);
		this.desk.carryOut();
	}

	@Test
	void whatCannotBeSentAgainAndAgainIsOpenAgain() {
		long id = this.desk.ask(HELEN, 1, 2);
		execute("update chime_account set account_id = 'away' where account_id = '" + this.desk.account() + "'");
		for (int hour = 1; hour <= 3; hour++) {
			assertThat(this.desk.status(id)).isEqualTo(RequestStatus.APPROVED);
			this.fixture.bean(Basket.class).sendAll();
			this.fixture.bean(Basket.class).sendAll();
			this.fixture.clock().forward(Duration.ofHours(1));
		}

		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.REOPENED);
		assertThat(this.desk.user(id, 2)).returns("NOT_SENT", RequestUser::code)
			.extracting(RequestUser::advice)
			.returns("run.playbook.NOT_SENT.meaning", (advice) -> advice.meaningKey());
		verify(this.fixture.notices()).tell(eq(List.of("helen")),
				argThat((notice) -> notice.kind() == NoticeKind.REQUEST_REOPENED));
		execute("update chime_account set account_id = '" + this.desk.account() + "' where account_id = 'away'");
		this.fixture.bean(RequestDesk.class).retry(HELEN, id);
		this.desk.send(HELEN);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
	}

	@Test
	void aPlanThatCannotBeConfirmedIsGivenUp() {
		long id = this.desk.ask(HELEN, 1, 2);
		UUID plan = this.fixture.bean(BasketPacking.class).pack(HELEN, this.desk.account()).orElseThrow();
		execute("update plan_item set skip = 'NONSENSE' where plan_id = '" + plan + "' and position = 2");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> BasketSettling.confirm(this.fixture.context(), plan, MOST_FAILURES - 1));
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.SENT);
		BasketSettling.confirm(this.fixture.context(), plan, MOST_FAILURES);

		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.REOPENED);
		assertThat(this.desk.user(id, 1).code()).isEqualTo("NOT_SENT");
		assertThat(this.fixture.bean(Plans.class).get(plan, ADA).status()).isEqualTo(PlanStatus.DROPPED);
		this.fixture.bean(RequestDesk.class).retry(HELEN, id);
		this.desk.send(HELEN);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
	}

	@Test
	void aPlanThatHasARunIsNotGivenUp() {
		long id = this.desk.ask(HELEN, 1);
		UUID plan = this.fixture.bean(BasketPacking.class).pack(HELEN, this.desk.account()).orElseThrow();
		BasketSettling.confirm(this.fixture.context(), plan);
		BasketSettling.confirm(this.fixture.context(), plan, MOST_FAILURES);
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.SENT);

		this.desk.carryOut();
		assertThat(this.desk.status(id)).isEqualTo(RequestStatus.DONE);
	}

	@Test
	void whatFailsIsTriedLessAndLessOften() {
		assertThat(IntStream.of(0, 1, 2, 8, 800).mapToObj(BasketTasks::waitAfter)).containsExactly(
				Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(2_560),
				Duration.ofSeconds(2_560));
	}

	private void execute(String sql) {
		assertThat(this.fixture.bean(JdbcClient.class).sql(sql).update()).isPositive();
	}

	private void protect(int... users) {
		this.fixture.clock().forward(Duration.ofMinutes(1));
		IntStream.of(users)
			.forEach((user) -> this.fixture.bean(Protection.class)
				.protect(ADA, this.desk.account(), Desk.user(user), "the board"));
	}

	private void approve(long request, Actor... approvers) {
		for (Actor approver : approvers) {
			this.fixture.clock().forward(Duration.ofMinutes(1));
			this.fixture.bean(RequestDecisions.class).approve(approver, request, Set.of(), null);
		}
	}

	private List<ProtectionOverride> overrides(long request) {
		return this.fixture.bean(Plans.class)
			.items(Objects.requireNonNull(this.desk.plan(request)), 1, 100)
			.stream()
			.map(PlanItem::override)
			.filter(Objects::nonNull)
			.toList();
	}

	private List<String> journalOf(int user) {
		return this.fixture.bean(JdbcClient.class)
			.sql("select action || ' ' || actor from audit_entry where subject = :subject order by sequence")
			.param("subject", "user/" + this.desk.account() + "/" + Desk.user(user))
			.query(String.class)
			.list();
	}

	private List<String> scheduled(String task) {
		return this.fixture.bean(JdbcClient.class)
			.sql("select task_instance from scheduled_tasks where task_name = :task")
			.param("task", task)
			.query(String.class)
			.list();
	}

}
