package io.chimedesk.lease;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserError;
import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanStatus;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.Protection;
import io.chimedesk.plan.Reviewed;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunApproval;
import io.chimedesk.run.RunControl;
import io.chimedesk.run.RunOrder;
import io.chimedesk.run.Scene;
import io.chimedesk.selection.Change;
import io.chimedesk.setback.Setback;
import io.chimedesk.setback.Setbacks;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

/**
 * What becomes of a lease when its last day is over.
 */
@StoreTest
class LeaseEndTests {

	private static final Actor HANNA = new Actor("hanna", "HELPDESK");

	private final LeaseFixture fixture;

	LeaseEndTests(DatabaseKind kind) {
		this.fixture = LeaseFixture.on(kind);
	}

	@Test
	void theEarlierTierComesBackWhenTheLastDayIsOver() {
		Scene scene = this.fixture.leased(1, 10);
		this.fixture.pass(10);
		assertThat(this.fixture.lease(scene, 1).status()).isEqualTo(LeaseStatus.RUNNING);
		this.fixture.pass(1);
		assertThat(this.fixture.lease(scene, 1).status()).isEqualTo(LeaseStatus.ENDING);
		Run run = this.fixture.carryOut(scene, 1);
		Lease ended = this.fixture.lease(scene, 1);
		assertThat(run).returns("system", Run::owner).returns(1, Run::applied);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
		assertThat(ended.status()).isEqualTo(LeaseStatus.ENDED);
		assertThat(this.fixture.journal(ended)).containsExactly("lease.granted", "lease.announced", "lease.ending",
				"lease.ended");
		verify(this.fixture.told()).tell(List.of("hanna"), new Notice(NoticeKind.LEASE_ENDED, ended.subject(),
				ended.address(), List.of("1", "Pro", ended.until().toString())));
	}

	@Test
	void eachUserGetsTheOwnEarlierTierInOneRun() {
		Scene scene = this.fixture.scene(3);
		this.fixture.give(scene, LicenceTier.PRO, 3);
		this.fixture.grant(scene, 1, LicenceTier.PRO, "Basic", 5);
		this.fixture.grant(scene, 2, LicenceTier.PRO, "Plus", 5);
		this.fixture.grant(scene, 3, LicenceTier.PRO, "Basic", 50);
		this.fixture.pass(6);
		assertThat(this.fixture.lease(scene, 2).back().run()).isEqualTo(this.fixture.lease(scene, 1).back().run());
		this.fixture.carryOut(scene, 1);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
		assertThat(scene.tierOf("user-0002")).isEqualTo("Plus");
		assertThat(scene.tierOf("user-0003")).isEqualTo("Pro");
	}

	@Test
	void theLeaseEndsOnceHoweverOftenItIsLookedAt() {
		Scene scene = this.fixture.leased(1, 1);
		this.fixture.pass(2);
		Long run = this.fixture.lease(scene, 1).back().run();
		this.fixture.turn();
		this.fixture.carryOut(scene, 1);
		this.fixture.engine().bean(RunSettling.class).settle(run);
		this.fixture.pass(1);
		assertThat(this.fixture.lease(scene, 1).back().run()).isEqualTo(run);
		assertThat(this.fixture.journal(this.fixture.lease(scene, 1))).containsExactly("lease.granted", "lease.ending",
				"lease.ended");
	}

	@Test
	void asksInsteadOfOverwritingWhatSomebodyChangedInChime() {
		Scene scene = this.fixture.leased(2, 5);
		scene.chime().with(scene.account(), FakeChime.userNamed("user-0001", "Plus"));
		this.fixture.pass(6);
		this.fixture.carryOut(scene, 2);
		Lease asking = this.fixture.lease(scene, 1);
		assertThat(asking.status()).isEqualTo(LeaseStatus.ASKS);
		assertThat(asking.back()).returns(Trouble.CHANGED, LeaseReturn::trouble).returns("Plus", LeaseReturn::found);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Plus");
		assertThat(scene.tierOf("user-0002")).isEqualTo("Basic");
		Notice notice = new Notice(NoticeKind.LEASE_ASKS, asking.subject(), asking.address(),
				List.of("1", "Pro", asking.until().toString()));
		verify(this.fixture.told()).tell(List.of("hanna"), notice);
		verify(this.fixture.told()).tellRole("ADMIN", notice, "hanna");
	}

	@Test
	void whoeverHasTheEarlierTierAlreadyIsLeftAlone() {
		Scene scene = this.fixture.leased(1, 5);
		scene.chime().with(scene.account(), FakeChime.userNamed("user-0001", "Basic"));
		int sent = scene.chime().updateCalls().size();
		this.fixture.pass(6);
		assertThat(this.fixture.lease(scene, 1).status()).isEqualTo(LeaseStatus.ENDED);
		assertThat(scene.chime().updateCalls()).hasSize(sent);
	}

	@Test
	void asksWhereTheTierCannotBeReturned() {
		Scene scene = this.fixture.scene(2);
		this.fixture.give(scene, LicenceTier.PRO, 2);
		this.fixture.grant(scene, 1, LicenceTier.PRO, "ProTrial", 5);
		this.fixture.grant(scene, 2, LicenceTier.PRO, "Basic", 5);
		scene.chime().without(scene.account(), "user-0002");
		this.fixture.pass(6);
		assertThat(this.fixture.lease(scene, 1).back().trouble()).isEqualTo(Trouble.NOT_SUPPORTED);
		assertThat(this.fixture.lease(scene, 2).back().trouble()).isEqualTo(Trouble.GONE);
	}

	@Test
	void aProtectedUserIsNotTouchedAndReleasedIsReturned() {
		Scene scene = this.fixture.leased(1, 5);
		Protection protection = this.fixture.engine().bean(Protection.class);
		protection.protect(Scene.ADMIN, scene.account(), "user-0001", "the board");
		this.fixture.pass(6);
		Lease asking = this.fixture.lease(scene, 1);
		assertThat(asking.back().trouble()).isEqualTo(Trouble.PROTECTED);
		protection.release(Scene.ADMIN, scene.account(), "user-0001");
		assertThat(this.fixture.desk().returnNow(Scene.ADMIN, asking.id(), null).result())
			.isEqualTo(ReturnTry.Result.SENT);
		this.fixture.carryOut(scene, 1);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
	}

	@Test
	void waitsForTheRunThatHoldsTheUser() {
		Scene scene = this.fixture.leased(1, 5);
		long other = scene.confirm(scene.plan(new Change(LicenceTier.PLUS, null, null, null), 1));
		this.fixture.pass(6);
		assertThat(this.fixture.lease(scene, 1)).returns(LeaseStatus.RUNNING, Lease::status)
			.extracting(Lease::back)
			.returns("HELD_BY_RUN", LeaseReturn::code);
		scene.carryOut(other);
		this.fixture.pass(1);
		assertThat(this.fixture.lease(scene, 1).back().found()).isEqualTo("Plus");
	}

	@Test
	void waitsUntilChimeAnswers() {
		Scene scene = this.fixture.leased(1, 5);
		scene.chime().thenFailRead(true, false, null);
		this.fixture.pass(6);
		assertThat(this.fixture.lease(scene, 1).back().code()).isEqualTo("NotReadable");
		assertThat(this.fixture.lease(scene, 1).isOverdue()).isTrue();
		this.fixture.pass(1);
		this.fixture.carryOut(scene, 1);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
	}

	@Test
	void aFailureThatMayPassIsTriedAgain() {
		Scene scene = this.fixture.leased(1, 5);
		fail(scene, "Conflict", 2);
		this.fixture.pass(6);
		this.fixture.carryOut(scene, 1);
		assertThat(this.fixture.lease(scene, 1)).returns(LeaseStatus.RUNNING, Lease::status)
			.extracting(Lease::back)
			.returns("Conflict", LeaseReturn::code)
			.returns(1, LeaseReturn::tries);
		this.fixture.pass(1);
		this.fixture.carryOut(scene, 1);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
		assertThat(this.fixture.journal(this.fixture.lease(scene, 1))).endsWith("lease.ending", "lease.failed",
				"lease.ending", "lease.ended");
	}

	@Test
	void aFailureThatSomebodyHasToMendAsks() {
		Scene scene = this.fixture.leased(1, 5);
		fail(scene, "PhoneNumberAssociationsExist", 1);
		this.fixture.pass(6);
		this.fixture.carryOut(scene, 1);
		Lease asking = this.fixture.lease(scene, 1);
		assertThat(asking.back()).returns(Trouble.FAILED, LeaseReturn::trouble)
			.returns("PhoneNumberAssociationsExist", LeaseReturn::code);
		this.fixture.desk().returnNow(Scene.ADMIN, asking.id(), "Pro");
		this.fixture.carryOut(scene, 1);
		assertThat(this.fixture.lease(scene, 1).status()).isEqualTo(LeaseStatus.ENDED);
	}

	@Test
	void aQuestionThatHasAnsweredItselfIsForgotten() {
		Scene scene = this.fixture.leased(1, 5);
		scene.chime().with(scene.account(), FakeChime.userNamed("user-0001", "Plus"));
		this.fixture.pass(6);
		assertThat(this.fixture.lease(scene, 1).isAsking()).isTrue();
		this.fixture.learn(scene, "user-0001", "Basic");
		this.fixture.turn();
		assertThat(this.fixture.lease(scene, 1).status()).isEqualTo(LeaseStatus.ENDED);
	}

	@Test
	void aLeaseOnTopOfAnotherReturnsWhatTheFirstWouldHave() {
		Scene scene = this.fixture.leased(1, 5);
		Lease first = this.fixture.lease(scene, 1);
		this.fixture.give(scene, LicenceTier.PLUS, 1);
		this.fixture.grant(scene, 1, LicenceTier.PLUS, "Pro", 20);
		this.fixture.pass(6);
		assertThat(this.fixture.leases().get(first.id()).status()).isEqualTo(LeaseStatus.ENDED);
		assertThat(this.fixture.lease(scene, 1).earlierTier()).isEqualTo("Basic");
		assertThat(scene.tierOf("user-0001")).isEqualTo("Plus");
		this.fixture.pass(15);
		this.fixture.carryOut(scene, 1);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
	}

	@Test
	void whatTheOperatorCancelsAsks() {
		Scene scene = this.fixture.leased(1, 5);
		this.fixture.pass(6);
		Long run = this.fixture.lease(scene, 1).back().run();
		this.fixture.engine().bean(RunControl.class).order(run, RunOrder.CANCEL, Scene.ADMIN);
		this.fixture.carryOut(scene, 1);
		assertThat(this.fixture.lease(scene, 1).back()).returns(Trouble.FAILED, LeaseReturn::trouble)
			.returns("NOT_ATTEMPTED", LeaseReturn::code);
	}

	@Test
	void anAccountWhoseLeasesCannotBeEndedIsTriedLessOftenAndToldOnce() {
		Scene broken = this.fixture.leased(1, 5);
		Scene fine = this.fixture.leased(1, 5);
		execute("update lease set status = 'RUNNING', tier = 'Gold' where account_id = ?", broken.account());
		this.fixture.pass(6);
		assertThat(this.fixture.lease(fine, 1).status()).isEqualTo(LeaseStatus.ENDING);
		this.fixture.turn();
		assertThat(setback(broken).tries()).isOne();
		for (int minutes : new int[] { 15, 30, 60, 120 }) {
			this.fixture.engine().clock.forward(Duration.ofMinutes(minutes - 1));
			this.fixture.turn();
			this.fixture.engine().clock.forward(Duration.ofMinutes(1));
			this.fixture.turn();
		}

		assertThat(setback(broken)).returns(5, Setback::tries).returns(true, Setback::isLasting);
		verify(this.fixture.told(), times(1)).tellRole("ADMIN", new Notice(NoticeKind.LEASES_STUCK,
				"account/" + broken.account(), "/leases", List.of("Northwind", "3")), null);
		execute("update lease set tier = 'Pro' where account_id = ?", broken.account());
		this.fixture.engine().play(broken);
		this.fixture.pass(1);
		assertThat(this.fixture.engine().bean(Setbacks.class).of("LEASES")).isEmpty();
		this.fixture.carryOut(broken, 1);
		assertThat(broken.tierOf("user-0001")).isEqualTo("Basic");
	}

	@Test
	void aReturnThatNeedsASecondPersonWaitsForThatOne() {
		Scene scene = this.fixture.leased(1, 50);
		Lease lease = this.fixture.lease(scene, 1);
		this.fixture.engine().limit = 1;
		try {
			assertThat(this.fixture.desk().returnNow(HANNA, lease.id(), null).result())
				.isEqualTo(ReturnTry.Result.AWAITS);
		}
		finally {
			this.fixture.engine().limit = 0;
		}
		Lease waiting = this.fixture.lease(scene, 1);
		UUID planId = Objects.requireNonNull(waiting.back().plan());
		Plan plan = this.fixture.engine().bean(Plans.class).get(planId, Scene.ADMIN);
		assertThat(waiting.status()).isEqualTo(LeaseStatus.RUNNING);
		assertThat(plan).returns(PlanStatus.AWAITING_APPROVAL, Plan::status).returns("hanna", Plan::owner);
		assertThat(this.fixture.desk().returnNow(HANNA, lease.id(), null).result()).isEqualTo(ReturnTry.Result.AWAITS);
		assertThat(this.fixture.lease(scene, 1).back().plan()).isEqualTo(planId);

		long run = this.fixture.engine()
			.bean(RunApproval.class)
			.approve(planId, Reviewed.of(plan.digest()), Scene.ADMIN, "")
			.run();
		scene.carryOut(run);
		this.fixture.carryOut(scene, 1);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
		assertThat(this.fixture.lease(scene, 1).status()).isEqualTo(LeaseStatus.ENDED);
		assertThat(this.fixture.journal(lease)).containsExactly("lease.granted", "lease.awaiting", "lease.ended");
	}

	private Setback setback(Scene scene) {
		return this.fixture.engine()
			.bean(Setbacks.class)
			.of("LEASES")
			.stream()
			.filter((setback) -> setback.accountId().equals(scene.account()))
			.findFirst()
			.orElseThrow();
	}

	private void execute(String sql, String account) {
		assertThat(this.fixture.engine().database.jdbc().sql(sql).param(account).update()).isPositive();
	}

	private static void fail(Scene scene, String code, int times) {
		for (int i = 0; i < times; i++) {
			scene.chime().thenReply((send) -> send.appliedBut(new UserError("user-0001", code, "no")));
		}
	}

}
