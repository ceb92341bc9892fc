package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Doubt;
import io.chimedesk.chime.Refusal;
import io.chimedesk.chime.UserError;
import io.chimedesk.plan.Plan;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs that are paused, go on, are cancelled, begin later, stop by their share of
 * failures or end without being verified.
 */
@StoreTest
class RunInterruptionTests {

	private final RunFixture fixture;

	private final RunWorker worker;

	RunInterruptionTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
		this.worker = this.fixture.bean(RunWorker.class);
	}

	@Test
	void aPauseIsObeyedWithinABatchAndWhatWasUnderWayIsRecorded() {
		Scene scene = this.fixture.scene(400);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 400));
		orderAtCall(run, 3, RunOrder.PAUSE);
		Optional<Instant> next = this.worker.work(run, () -> false);
		Run paused = scene.find(run);
		assertThat(next).contains(this.fixture.clock.instant().plusSeconds(30));
		assertThat(paused.status()).isEqualTo(RunStatus.PAUSED);
		assertThat(paused.steering().pausedBy()).isEqualTo("admin");
		assertThat(paused.steering().asked()).isNull();
		assertThat(paused.accepted()).isEqualTo(20 * scene.chime().updateCalls().size()).isLessThan(400);
		order(run, RunOrder.RESUME);
		assertThat(scene.finish(run).applied()).isEqualTo(400);
	}

	@Test
	void aPausedRunStaysPausedUntilItIsTold() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));
		order(run, RunOrder.PAUSE);
		for (int i = 0; i < 3; i++) {
			this.fixture.clock.forwardTo(this.worker.work(run, () -> false).orElseThrow());
		}
		assertThat(scene.find(run).status()).isEqualTo(RunStatus.PAUSED);
		assertThat(scene.chime().updateCalls()).isEmpty();
		order(run, RunOrder.RESUME);
		assertThat(scene.finish(run).status()).isEqualTo(RunStatus.COMPLETED);
	}

	@Test
	void aCancelledRunRecordsWhatWasUnderWayAndAttemptsNobodyElse() {
		Scene scene = this.fixture.scene(400);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 400));
		orderAtCall(run, 3, RunOrder.CANCEL);
		Run ended = scene.finish(run);
		assertThat(ended.status()).isEqualTo(RunStatus.CANCELLED);
		assertThat(ended.steering().cancelledBy()).isEqualTo("admin");
		assertThat(ended.applied()).isEqualTo(20 * scene.chime().updateCalls().size());
		assertThat(ended.notAttempted()).isPositive().isEqualTo(400 - ended.applied());
	}

	/**
	 * I2: the service asked to slow down, which says that it took nothing; that is looked
	 * at before anybody is called not attempted.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 0, 7, 20 })
	void aCancelledRunLooksAtThoseWhoseCallWasThrottled(int applied) {
		Scene scene = this.fixture.scene(20);
		scene.chime().thenReply((send) -> {
			send.doubtful(Doubt.CONNECTION_LOST, applied);
			return send.refused(Refusal.THROTTLED);
		});
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 20));
		orderAtCall(run, 1, RunOrder.CANCEL);
		Run ended = scene.finish(run);
		assertThat(ended.status()).isEqualTo(RunStatus.CANCELLED);
		assertThat(ended.applied()).isEqualTo(applied);
		assertThat(ended.notAttempted()).isEqualTo(20 - applied);
		assertThat(scene.chime().updateCalls()).hasSize(1);
	}

	@Test
	void aPausedRunCanBeCancelled() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));
		order(run, RunOrder.PAUSE);
		this.worker.work(run, () -> false);
		order(run, RunOrder.CANCEL);
		assertThat(scene.finish(run).status()).isEqualTo(RunStatus.CANCELLED);
		assertThat(scene.outcomes(run)).containsExactly("NOT_ATTEMPTED null 3");
	}

	@Test
	void aScheduledRunBeginsAtItsTime() {
		Scene scene = this.fixture.scene(3);
		Instant later = this.fixture.clock.instant().plus(Duration.ofHours(2));
		long run = confirm(scene, later);
		assertThat(this.worker.work(run, () -> false)).contains(this.fixture.clock.instant().plusSeconds(30));
		assertThat(scene.find(run).status()).isEqualTo(RunStatus.SCHEDULED);
		Run ended = scene.finish(run);
		assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(ended.startedAt()).isAfterOrEqualTo(later);
	}

	@Test
	void aScheduledRunThatIsRevokedSendsNothing() {
		Scene scene = this.fixture.scene(3);
		long run = confirm(scene, this.fixture.clock.instant().plus(Duration.ofHours(2)));
		order(run, RunOrder.CANCEL);
		Run ended = scene.finish(run);
		assertThat(ended.status()).isEqualTo(RunStatus.CANCELLED);
		assertThat(ended.startedAt()).isNull();
		assertThat(scene.chime().updateCalls()).isEmpty();
	}

	@Test
	void aRunWithTooManyFailuresHalts() {
		Scene scene = this.fixture.scene(200);
		for (int i = 0; i < 20; i++) {
			scene.chime().thenReply(RunInterruptionTests::halfFails);
		}
		Run run = scene.run(Scene.TO_PRO, 200);
		assertThat(run.status()).isEqualTo(RunStatus.HALTED);
		assertThat(run.haltReason()).isEqualTo("10 of 20 users failed");
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED Unprocessable 10", "NOT_ATTEMPTED null 180",
				"APPLIED null 10");
	}

	@Test
	void whoeverIsNotVerifiedStaysAcceptedAndCanBeVerifiedLater() {
		Scene scene = this.fixture.scene(30);
		long run = notVerified(scene, 30);
		Run ended = scene.find(run);
		assertThat(ended.status()).isEqualTo(RunStatus.NOT_VERIFIED);
		assertThat(ended.accepted()).isEqualTo(30);
		assertThat(ended.finishedAt()).isNotNull();
		this.fixture.bean(RunControl.class).verify(run, Scene.ADMIN);
		assertThat(scene.finish(run).status()).isEqualTo(RunStatus.COMPLETED);
	}

	/** I8: nobody else takes whom an open run still has to read. */
	@Test
	void whoeverIsVerifiedLaterIsHeldUntilThatIsDone() {
		Scene scene = this.fixture.scene(30);
		long run = notVerified(scene, 30);
		assertThat(holders(scene)).isEmpty();
		this.fixture.bean(RunControl.class).verify(run, Scene.ADMIN);
		assertThat(holders(scene)).containsOnly(Map.entry("user-0001", run), Map.entry("user-0030", run));
		scene.finish(run);
		assertThat(holders(scene)).isEmpty();
	}

	/** I8: a run stays closed while somebody it would read belongs to another. */
	@Test
	void nothingIsVerifiedLaterWhileAnotherRunHoldsOneOfTheUsers() {
		Scene scene = this.fixture.scene(30);
		long run = notVerified(scene, 30);
		long other = scene.confirm(scene.plan(Scene.TO_PRO, 3));
		assertThatExceptionOfType(RunInTheWay.class)
			.isThrownBy(() -> this.fixture.bean(RunControl.class).verify(run, Scene.ADMIN))
			.satisfies((ex) -> assertThat(ex.holder()).isEqualTo(other));
		assertThat(scene.find(run).status()).isEqualTo(RunStatus.NOT_VERIFIED);
		assertThat(scene.find(run).finishedAt()).isNotNull();
		assertThat(holders(scene)).containsOnly(Map.entry("user-0001", other));
	}

	private long notVerified(Scene scene, int users) {
		long run = scene.confirm(scene.plan(Scene.TO_PRO, users));
		this.fixture.bean(RunControl.class).skipVerifying(run, true, Scene.ADMIN);
		assertThat(this.worker.work(run, () -> false)).isEmpty();
		return run;
	}

	private Map<String, Long> holders(Scene scene) {
		return this.fixture.bean(HeldUsers.class).heldBy(scene.account(), List.of("user-0001", "user-0030"));
	}

	private long confirm(Scene scene, Instant startsAt) {
		Plan plan = scene.plan(Scene.TO_PRO, 3);
		return this.fixture.bean(RunDesk.class)
			.confirm(plan.id(), plan.digest(), Scene.ADMIN, 3, new RunTerms(startsAt, null));
	}

	private void orderAtCall(long run, int number, RunOrder order) {
		AtomicInteger calls = new AtomicInteger();
		this.fixture.chime.beforeUpdate(() -> {
			if (calls.incrementAndGet() == number) {
				order(run, order);
			}
		});
	}

	private void order(long run, RunOrder order) {
		assertThat(this.fixture.bean(RunControl.class).order(run, order, Scene.ADMIN)).isTrue();
	}

	private static BatchReply halfFails(FakeChime.Send send) {
		List<UserError> errors = send.updates()
			.stream()
			.limit(send.updates().size() / 2)
			.map((update) -> new UserError(update.userId(), "Unprocessable", "cannot"))
			.toList();
		return send.appliedBut(errors.toArray(UserError[]::new));
	}

}
