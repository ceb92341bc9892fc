package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.chimedesk.chime.Doubt;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import io.chimedesk.run.Window.FlightLost;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime.Call;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds when the program dies at any point, is overtaken, or cannot write (I4, I5,
 * I7, P01, P03, S58).
 */
@StoreTest
class RecoveryTests {

	private final RunFixture fixture;

	private final RunWorker worker;

	RecoveryTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
		this.worker = this.fixture.bean(RunWorker.class);
	}

	@Test
	void theIntentIsCommittedBeforeTheCall() {
		Scene scene = this.fixture.scene(45);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 45));
		AtomicInteger calls = new AtomicInteger();
		this.fixture.chime.beforeUpdate(() -> {
			assertThat(openAttempts(run)).isPositive();
			assertThat(usersUnderWay(run)).isBetween(5, 25);
			assertThat(journal(run, "attempt.intended")).isGreaterThanOrEqualTo(calls.incrementAndGet());
		});
		scene.finish(run);
		assertThat(calls).hasValue(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 7, 20 })
	void afterADeathBetweenCallAndRecordTheUsersAreReadFirst(int applied) {
		Scene scene = this.fixture.scene(45);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 45));
		scene.chime().thenReply((send) -> send.doubtful(Doubt.TIME_OUT, applied));
		dieOnce();
		assertThatExceptionOfType(FlightLost.class).isThrownBy(() -> this.worker.work(run, () -> false))
			.withCauseInstanceOf(Died.class);
		assertThat(openAttempts(run)).isEqualTo(1);
		Run ended = scene.finish(run);
		assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(results(run)).contains("LOST");
		assertThat(scene.items(run)).allSatisfy((item) -> assertThat(scene.sendsOf(item.position()))
			.isEqualTo((item.position() > applied && item.position() <= 20) ? 2 : 1));
	}

	@Test
	void aDeathBeforeTheCallIsADoubtToo() {
		Scene scene = this.fixture.scene(20);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 20));
		AtomicInteger deaths = new AtomicInteger();
		this.fixture.chime.beforeUpdate(() -> {
			if (deaths.getAndIncrement() == 0) {
				throw new Died();
			}
		});
		assertThatExceptionOfType(FlightLost.class).isThrownBy(() -> this.worker.work(run, () -> false))
			.withCauseInstanceOf(Died.class);
		assertThat(scene.finish(run).status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(scene.chime().calls()).extracting(Call::operation).contains("users").containsOnlyOnce("update");
	}

	@Test
	void aLateAnswerUnderAnOldLeaseIsRefused() {
		Scene scene = this.fixture.scene(20);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 20));
		AtomicInteger takeOvers = new AtomicInteger();
		this.fixture.chime.afterUpdate((reply) -> {
			if (takeOvers.getAndIncrement() == 0) {
				this.fixture.bean(RunLifecycle.class).takeOver(run, this.fixture.clock.instant());
			}
			return reply;
		});
		Optional<Instant> next = this.worker.work(run, () -> false);
		assertThat(next).isPresent();
		assertThat(results(run)).containsExactly("LOST");
		assertThat(inState(run, ItemState.UNCONFIRMED)).isEqualTo(20);
		assertThat(scene.finish(run).applied()).isEqualTo(20);
		assertThat(scene.sendsOf(1)).isEqualTo(1);
	}

	@Test
	void withoutTheJournalNothingIsSent() {
		Scene scene = this.fixture.scene(20);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 20));
		this.fixture.database.jdbc().sql("update audit_head set sequence = sequence - 1").update();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.worker.work(run, () -> false));
		assertThat(scene.chime().updateCalls()).isEmpty();
		this.fixture.database.jdbc().sql("update audit_head set sequence = sequence + 1").update();
		assertThat(scene.finish(run).applied()).isEqualTo(20);
	}

	@Test
	void stopsBetweenStepsWhenTheProgramStops() {
		Scene scene = this.fixture.scene(200);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 200));
		Optional<Instant> next = this.worker.work(run, () -> scene.chime().updateCalls().size() >= 2);
		assertThat(next).contains(this.fixture.clock.instant());
		assertThat(scene.find(run).accepted()).isEqualTo(20 * scene.chime().updateCalls().size()).isLessThan(200);
		assertThat(openAttempts(run)).isZero();
		assertThat(scene.finish(run).applied()).isEqualTo(200);
	}

	@Test
	void aRunThatHasEndedIsLeftAlone() {
		Scene scene = this.fixture.scene(3);
		Run run = scene.run(Scene.TO_PRO, 3);
		int calls = scene.chime().calls().size();
		assertThat(this.worker.work(run.number(), () -> false)).isEmpty();
		assertThat(this.worker.work(999_999, () -> false)).isEmpty();
		assertThat(scene.chime().calls()).hasSize(calls);
	}

	@Test
	void aReadingThatFailsIsTriedAgain() {
		Scene scene = this.fixture.scene(20);
		scene.chime().thenReply((send) -> send.doubtful(Doubt.CONNECTION_LOST, 7));
		for (int i = 0; i < 5; i++) {
			scene.chime().thenFailRead(true, false, null);
		}
		AtomicReference<Instant> asked = new AtomicReference<>();
		AtomicReference<Instant> next = new AtomicReference<>();
		scene.chime().thenRead((call) -> {
			asked.set(this.fixture.clock.instant());
			return new Reading.Failed<>(false, true, "slow down", Duration.ofSeconds(60));
		});
		scene.chime().thenRead((call) -> {
			next.set(this.fixture.clock.instant());
			return null;
		});
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(run.finishedAt()).isAfterOrEqualTo(run.startedAt().plusSeconds(60));
		assertThat(next.get()).isAfterOrEqualTo(asked.get().plusSeconds(59));
	}

	@Test
	void whoCannotBeReadIsUnknownAndTheRunStops() {
		Scene scene = this.fixture.scene(45);
		scene.chime().thenReply((send) -> send.doubtful(Doubt.SERVICE_UNAVAILABLE, 7));
		for (int i = 0; i < 1_000; i++) {
			scene.chime().thenFailRead(true, false, null);
		}
		Run run = scene.run(Scene.TO_PRO, 45);
		assertThat(run.status()).isEqualTo(RunStatus.HALTED);
		assertThat(run.haltReason()).contains("cannot be read");
		assertThat(scene.outcomes(run.number())).containsExactly("UNKNOWN ServiceUnavailable 20",
				"NOT_ATTEMPTED null 25");
	}

	@Test
	void oneUserThatCannotBeReadStopsNobodyElse() {
		Scene scene = this.fixture.scene(450);
		scene.chime().thenReply((send) -> send.doubtful(Doubt.TIME_OUT, 1));
		this.fixture.chime.hide("user-0001");
		Run run = scene.run(Scene.TO_PRO, 3);
		assertThat(scene.outcomes(run.number())).containsExactlyInAnyOrder("UNKNOWN TimeOut 1", "APPLIED null 2");
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED_WITH_FAILURES);
		assertThat(journal(run.number(), "run.paused")).isZero();
	}

	@Test
	void theOnlyUserOfARunThatCannotBeReadStopsNothing() {
		Scene scene = this.fixture.scene(450);
		scene.chime().thenReply((send) -> send.doubtful(Doubt.TIME_OUT, 1));
		this.fixture.chime.hide("user-0001");
		Run run = scene.run(Scene.TO_PRO, 1);
		assertThat(scene.outcomes(run.number())).containsExactly("UNKNOWN TimeOut 1");
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED_WITH_FAILURES);
		assertThat(journal(run.number(), "run.paused")).isZero();
	}

	@Test
	void aListThatRepeatsAPageIsNeverTakenAsWhole() {
		Scene scene = this.fixture.scene(20);
		scene.chime().thenRead((call) -> new Reading.Found<>(new UserPage(List.of(), "again")));
		scene.chime().thenRead((call) -> new Reading.Found<>(new UserPage(List.of(), "again")));
		assertThat(scene.run(Scene.TO_PRO, 20).applied()).isEqualTo(20);
	}

	private void dieOnce() {
		AtomicInteger deaths = new AtomicInteger();
		this.fixture.chime.afterUpdate((reply) -> {
			if (deaths.getAndIncrement() == 0) {
				throw new Died();
			}
			return reply;
		});
	}

	private int openAttempts(long run) {
		return count("select count(*) from attempt where run_number = :run and result is null", run);
	}

	private int usersUnderWay(long run) {
		return count("select count(distinct i.user_id) from attempt a join attempt_item i on i.attempt_id = a.id"
				+ " where a.run_number = :run and a.result is null", run);
	}

	private int inState(long run, ItemState state) {
		return count("select count(*) from run_item where run_number = :run and state = '" + state + "'", run);
	}

	private int journal(long run, String action) {
		return count("select count(*) from audit_entry where subject = 'run/" + run + "' and action = '" + action
				+ "' and :run > 0", run);
	}

	private int count(String sql, long run) {
		return this.fixture.database.jdbc().sql(sql).param("run", run).query(Integer.class).single();
	}

	private List<String> results(long run) {
		return this.fixture.database.jdbc()
			.sql("select result from attempt where run_number = :run order by id")
			.param("run", run)
			.query(String.class)
			.list();
	}

	/**
	 * Stands for the end of the program.
	 */
	private static final class Died extends RuntimeException {

	}

}
