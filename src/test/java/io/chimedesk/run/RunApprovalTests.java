package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.OwnApproval;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanAwaitsApproval;
import io.chimedesk.plan.PlanFixture;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.Reviewed;
import io.chimedesk.run.RunApproval.Approved;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * From a plan that needs a second person to its run: not without that person, and once.
 * User 2 is protected, and sent by the word of Cara.
 */
@StoreTest
class RunApprovalTests {

	private static final Actor BEN = new Actor("ben", "ADMIN");

	private static final Actor CARA = new Actor("cara", "ADMIN");

	private static final Duration DELAY = Duration.ofHours(5);

	private final RunFixture fixture;

	private final RunDesk desk;

	private final RunApproval approval;

	private final Runs runs;

	RunApprovalTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
		this.desk = this.fixture.bean(RunDesk.class);
		this.approval = this.fixture.bean(RunApproval.class);
		this.runs = this.fixture.bean(Runs.class);
	}

	@Test
	void withoutApprovalThereIsNoRun() {
		Scene scene = this.fixture.scene(3);
		Plan plan = plan(scene);
		for (Actor actor : List.of(Scene.ADMIN, Scene.ADMIN, BEN, CARA)) {
			assertThatExceptionOfType(PlanAwaitsApproval.class).isThrownBy(() -> confirm(plan, actor, null));
		}
		assertThat(this.runs.ofPlan(plan.id())).isEmpty();
		assertThat(this.fixture.bean(HeldUsers.class).ids(scene.account())).isEmpty();
		assertThat(scene.chime().updateCalls()).isEmpty();
	}

	@Test
	void theSecondPersonStartsTheRunOfTheFirst() {
		Scene scene = this.fixture.scene(3);
		Plan plan = asked(plan(scene), null);
		long run = approve(plan, BEN).run();
		Run over = scene.finish(run);
		assertThat(over).returns("admin", Run::owner).returns(3, Run::applied);
		assertThat(over.steering().approvedBy()).isEqualTo("ben");
		assertThat(details("run.confirmed", "run/" + run)).contains("confirmedBy=admin", "approvedBy=ben",
				"digest=" + plan.digest());
		assertThat(details("plan.approved", "plan/" + plan.id())).contains("askedBy=admin", "comment=agreed",
				"causes=[PROTECTED]");
		assertThat(confirm(plan, Scene.ADMIN, null)).isEqualTo(run);
	}

	@Test
	void nobodyApprovesWhatTheyHadAHandIn() {
		Plan plan = asked(plan(this.fixture.scene(3)), null);
		for (Actor actor : List.of(Scene.ADMIN, CARA)) {
			assertThatExceptionOfType(OwnApproval.class).isThrownBy(() -> approve(plan, actor));
		}
		assertThat(this.runs.ofPlan(plan.id())).isEmpty();
		assertThat(approve(plan, BEN).mine()).isTrue();
	}

	@Test
	void anApprovalOfWhatThePlanWasIsStaleAndStartsNothing() {
		Plan plan = asked(plan(this.fixture.scene(3)), null);
		this.fixture.editing().takeOut(plan.id(), List.of("user-0001"), Scene.ADMIN);
		assertThatExceptionOfType(PlanStale.class).isThrownBy(() -> approve(plan, BEN));
		Plan revised = asked(this.fixture.bean(Plans.class).get(plan.id(), Scene.ADMIN), null);
		assertThatExceptionOfType(PlanStale.class).isThrownBy(() -> approve(plan, BEN));
		assertThat(this.runs.ofPlan(plan.id())).isEmpty();
		assertThat(approve(revised, BEN).mine()).isTrue();
	}

	@Test
	void twentyAdministratorsAtOnceMakeOneRun() throws Exception {
		Scene scene = this.fixture.scene(3);
		Plan plan = asked(plan(scene), null);
		List<Callable<Approved>> calls = IntStream.range(0, 20)
			.mapToObj((number) -> (Callable<Approved>) () -> approve(plan, new Actor("admin-" + number, "ADMIN")))
			.toList();
		List<Approved> approved = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
			for (Future<Approved> one : threads.invokeAll(calls)) {
				approved.add(one.get());
			}
		}
		assertThat(approved).extracting(Approved::run).containsOnly(approved.getFirst().run());
		assertThat(approved).filteredOn(Approved::mine).hasSize(1);
		assertThat(count("plan.approved", "plan/" + plan.id())).isOne();
		assertThat(scene.finish(approved.getFirst().run()).applied()).isEqualTo(3);
	}

	@Test
	void twentyConfirmationsAtOnceAskOnce() throws Exception {
		Plan plan = plan(this.fixture.scene(3));
		Callable<Boolean> ask = () -> {
			assertThatExceptionOfType(PlanAwaitsApproval.class).isThrownBy(() -> confirm(plan, Scene.ADMIN, null));
			return true;
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
			for (Future<Boolean> one : threads.invokeAll(IntStream.range(0, 20).mapToObj((number) -> ask).toList())) {
				assertThat(one.get()).isTrue();
			}
		}
		assertThat(count("plan.awaiting", "plan/" + plan.id())).isOne();
	}

	@Test
	void anApprovalBeforeTheStartSchedulesTheRun() {
		Scene scene = this.fixture.scene(3);
		Instant start = this.fixture.clock.instant().plus(DELAY);
		long run = approve(asked(plan(scene), start), BEN).run();
		assertThat(scene.find(run).status()).isEqualTo(RunStatus.SCHEDULED);
		assertThat(scene.find(run).steering().startsAt()).isEqualTo(start);
		assertThat(scene.finish(run).applied()).isEqualTo(3);
	}

	@Test
	void anApprovalAfterTheStartBeginsAtOnce() {
		Scene scene = this.fixture.scene(3);
		Plan plan = asked(plan(scene), this.fixture.clock.instant().plus(DELAY));
		this.fixture.clock.forward(DELAY);
		long run = approve(plan, BEN).run();
		assertThat(scene.find(run).status()).isEqualTo(RunStatus.WAITING);
		assertThat(scene.find(run).steering().startsAt()).isNull();
	}

	@Test
	void whoIsProtectedAnewBeforeTheStartIsSkipped() {
		Scene scene = this.fixture.scene(3);
		long run = approve(asked(plan(scene), this.fixture.clock.instant().plus(DELAY)), BEN).run();
		this.fixture.clock.forward(Duration.ofHours(1));
		protection(scene);
		assertThat(scene.finish(run).applied()).isEqualTo(2);
		assertThat(scene.outcomes(run)).contains("SKIPPED PROTECTED 1");
	}

	private Plan plan(Scene scene) {
		protection(scene);
		Plan plan = scene.plan(Scene.TO_PRO, 3);
		this.fixture.bean(PlanFixture.class).second().overriding().override(plan.id(), 2, "agreed", CARA);
		return this.fixture.bean(Plans.class).get(plan.id(), Scene.ADMIN);
	}

	private void protection(Scene scene) {
		PlanFixture plans = this.fixture.bean(PlanFixture.class);
		plans.protection().release(Scene.ADMIN, scene.account(), "user-0002");
		plans.protection().protect(Scene.ADMIN, scene.account(), "user-0002", "the board");
	}

	private Plan asked(Plan plan, @Nullable Instant start) {
		assertThatExceptionOfType(PlanAwaitsApproval.class).isThrownBy(() -> confirm(plan, Scene.ADMIN, start));
		return plan;
	}

	private long confirm(Plan plan, Actor actor, @Nullable Instant start) {
		return this.desk.confirm(plan.id(), plan.digest(), actor, plan.toSend(), new RunTerms(start, null));
	}

	private Approved approve(Plan plan, Actor actor) {
		return this.approval.approve(plan.id(), Reviewed.of(plan.digest()), actor, "agreed");
	}

	private int count(String action, String subject) {
		return this.fixture.database.jdbc()
			.sql("select count(*) from audit_entry where action = :action and subject = :subject")
			.param("action", action)
			.param("subject", subject)
			.query(Integer.class)
			.single();
	}

	private List<String> details(String action, String subject) {
		return this.fixture.database.jdbc()
			.sql("select details from audit_entry where action = :action and subject = :subject")
			.param("action", action)
			.param("subject", subject)
			.query(String.class)
			.single()
			.lines()
			.toList();
	}

}
