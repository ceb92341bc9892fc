package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What operators ask of runs: once each, and only where it makes sense.
 */
@StoreTest
class RunControlTests {

	private static final Actor HELPDESK = new Actor("hanna", "HELPDESK");

	private final RunFixture fixture;

	private final RunControl control;

	RunControlTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
		this.control = this.fixture.bean(RunControl.class);
	}

	@Test
	void aPauseIsAskedOnceHoweverOftenTheButtonIsPressed() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));

		assertThat(order(run, RunOrder.PAUSE)).isTrue();
		assertThat(order(run, RunOrder.PAUSE)).isFalse();

		assertThat(scene.find(run).steering().asked()).isEqualTo(RunOrder.PAUSE);
		assertThat(scene.find(run).steering().askedBy()).isEqualTo("admin");
		assertThat(journal(run)).containsOnlyOnce("run.pause.asked");
	}

	@Test
	void goingOnTakesAPauseBackThatNobodyHasObeyed() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));

		assertThat(order(run, RunOrder.RESUME)).isFalse();
		order(run, RunOrder.PAUSE);
		assertThat(order(run, RunOrder.RESUME)).isTrue();

		assertThat(scene.find(run).steering().asked()).isEqualTo(RunOrder.RESUME);
	}

	@Test
	void nothingIsAskedOfARunThatIsToBeCancelled() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));
		order(run, RunOrder.PAUSE);

		assertThat(order(run, RunOrder.CANCEL)).isTrue();

		assertThat(order(run, RunOrder.CANCEL)).isFalse();
		assertThat(order(run, RunOrder.PAUSE)).isFalse();
		assertThat(order(run, RunOrder.RESUME)).isFalse();
		assertThat(this.control.skipVerifying(run, true, Scene.ADMIN)).isFalse();
		assertThat(scene.find(run).steering().asked()).isEqualTo(RunOrder.CANCEL);
	}

	@Test
	void aRunThatIsOverTakesNoOrder() {
		Scene scene = this.fixture.scene(3);
		long run = scene.run(Scene.TO_PRO, 3).number();

		for (RunOrder order : RunOrder.values()) {
			assertThat(order(run, order)).as(order.name()).isFalse();
		}
		assertThat(this.control.skipVerifying(run, true, Scene.ADMIN)).isFalse();
		assertThat(this.control.verify(run, Scene.ADMIN)).isFalse();
		assertThat(this.control.startNow(run, Scene.ADMIN)).isFalse();
	}

	@Test
	void somebodyElsesRunIsNotThere() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));

		assertThatExceptionOfType(RunNotFound.class)
			.isThrownBy(() -> this.control.order(run, RunOrder.CANCEL, HELPDESK));
		assertThatExceptionOfType(RunNotFound.class).isThrownBy(() -> this.control.verify(run, HELPDESK));
		assertThatExceptionOfType(RunNotFound.class).isThrownBy(() -> this.control.startNow(run, HELPDESK));
		assertThat(scene.find(run).steering().asked()).isNull();
	}

	@Test
	void verifyingCanBeSkippedAndTakenUpAgain() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));

		assertThat(this.control.skipVerifying(run, true, Scene.ADMIN)).isTrue();
		assertThat(this.control.skipVerifying(run, true, Scene.ADMIN)).isFalse();
		assertThat(scene.find(run).steering().skipsVerifying()).isTrue();
		assertThat(this.control.skipVerifying(run, false, Scene.ADMIN)).isTrue();

		assertThat(journal(run)).contains("run.verify.skipped", "run.verify.restored");
	}

	@Test
	void aRunCanBeConfirmedForLaterAndStartedNow() {
		Scene scene = this.fixture.scene(3);
		Instant later = this.fixture.clock.instant().plus(Duration.ofDays(3));
		long run = confirm(scene, new RunTerms(later, 20));

		assertThat(scene.find(run).status()).isEqualTo(RunStatus.SCHEDULED);
		assertThat(scene.find(run).steering().startsAt()).isEqualTo(later);
		assertThat(scene.find(run).steering().failureShare()).isEqualTo(20);
		assertThat(dueAt(run)).isEqualTo(later);
		assertThat(order(run, RunOrder.PAUSE)).isFalse();

		assertThat(this.control.startNow(run, Scene.ADMIN)).isTrue();
		assertThat(this.control.startNow(run, Scene.ADMIN)).isFalse();
		assertThat(dueAt(run)).isBefore(later);
		assertThat(scene.find(run).steering().startsAt()).isBefore(later);
	}

	@Test
	void theUsersOfAScheduledRunAreHeldFromTheConfirmationOn() {
		Scene scene = this.fixture.scene(3);
		long run = confirm(scene, new RunTerms(this.fixture.clock.instant().plus(Duration.ofDays(1)), null));

		assertThat(this.fixture.bean(HeldUsers.class).heldBy(scene.account(), List.of("user-0001", "user-0003")))
			.containsEntry("user-0001", run)
			.containsEntry("user-0003", run);
	}

	@Test
	void aStartInThePastOrTooFarAheadIsRefused() {
		Scene scene = this.fixture.scene(3);
		Instant now = this.fixture.clock.instant();

		assertRefused(scene, new RunTerms(now, null), Scene.ADMIN, "PAST");
		assertRefused(scene, new RunTerms(now.plus(Duration.ofDays(91)), null), Scene.ADMIN, "TOO_LATE");
	}

	@Test
	void onlyAnAdminHasARunStopAtAnotherShareOfFailures() {
		Scene scene = this.fixture.scene(3);

		assertRefused(scene, new RunTerms(null, 0), Scene.ADMIN, "SHARE");
		assertRefused(scene, new RunTerms(null, 101), Scene.ADMIN, "SHARE");
		assertRefused(scene, new RunTerms(null, 10), HELPDESK, "SHARE_NOT_YOURS");
		assertThat(scene.find(confirm(scene, new RunTerms(null, null))).steering().failureShare()).isEqualTo(50);
	}

	private boolean order(long run, RunOrder order) {
		return this.control.order(run, order, Scene.ADMIN);
	}

	private long confirm(Scene scene, RunTerms terms) {
		Plan plan = scene.plan(Scene.TO_PRO, 3);
		return this.fixture.bean(RunDesk.class).confirm(plan.id(), plan.digest(), Scene.ADMIN, null, terms);
	}

	private void assertRefused(Scene scene, RunTerms terms, Actor actor, String why) {
		Plan plan = scene.plan(Scene.TO_PRO, 3);
		RunDesk desk = this.fixture.bean(RunDesk.class);
		assertThatExceptionOfType(TermsRefused.class)
			.isThrownBy(() -> desk.confirm(plan.id(), plan.digest(), actor, null, terms))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo("run.terms." + why));
		assertThat(this.fixture.bean(Runs.class).ofPlan(plan.id())).isEmpty();
	}

	private Instant dueAt(long run) {
		return this.fixture.database.jdbc()
			.sql("select execution_time from scheduled_tasks where task_name = 'run' and task_instance = ?")
			.param(Long.toString(run))
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

	private List<String> journal(long run) {
		return this.fixture.database.jdbc()
			.sql("select action from audit_entry where subject = ? order by sequence")
			.param("run/" + run)
			.query(String.class)
			.list();
	}

}
