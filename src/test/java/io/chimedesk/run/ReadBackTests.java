package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime.Call;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reading says about a user, and what it does not.
 */
@StoreTest
class ReadBackTests {

	private static final int FEW = 3;

	private static final int MANY = 450;

	private static final Duration OUTAGE = Duration.ofSeconds(40);

	private final RunFixture fixture;

	ReadBackTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@Test
	void aUserThatIsNotFoundInItsAccountFailed() {
		Scene scene = this.fixture.scene(MANY);
		scene.chime().thenReply((send) -> {
			BatchReply reply = send.applied();
			scene.chime().without(scene.account(), "user-0001");
			return reply;
		});
		Run run = scene.run(Scene.TO_PRO, FEW);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED NotFound 1", "APPLIED null 2");
	}

	@ParameterizedTest
	@ValueSource(ints = { FEW, MANY })
	void whileTheAccountIsNotFoundNobodyHasFailed(int users) {
		Scene scene = this.fixture.scene(MANY);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, users));
		during(scene, OUTAGE, new Reading.Missing<>("not found"));
		assertThat(scene.finish(run).applied()).isEqualTo(users);
	}

	@ParameterizedTest
	@ValueSource(ints = { FEW, MANY })
	void whoseAccountStaysUnfoundIsUnknown(int users) {
		Scene scene = this.fixture.scene(MANY);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, users));
		during(scene, Duration.ofHours(1), new Reading.Missing<>("not found"));
		scene.finish(run);
		assertThat(scene.outcomes(run)).containsExactly("UNKNOWN NotReadable " + users);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anOutageWhileVerifyingIsWaitedFor(boolean passing) {
		Scene scene = this.fixture.scene(MANY);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, FEW));
		during(scene, OUTAGE, new Reading.Failed<>(passing, false, "no", null));
		assertThat(scene.finish(run).status()).isEqualTo(RunStatus.COMPLETED);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void pagesThatCanNeverBeReadMakeNobodyUnknown(boolean passing) {
		Scene scene = this.fixture.scene(MANY);
		for (int i = 0; i < 2_000; i++) {
			scene.chime().thenRead((call) -> failedPage(call, passing));
		}
		Run run = scene.run(Scene.TO_PRO, MANY);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(scene.chime().calls()).filteredOn((call) -> call.operation().equals("users")).hasSizeLessThan(50);
	}

	@Test
	void aCopyThatCannotLearnCostsNoReading() {
		Scene scene = this.fixture.scene(MANY);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, FEW));
		ReadBack readBack = new ReadBack(this.fixture.bean(PacedChime.class), this.fixture.bean(ReadingPolicy.class),
				this.fixture.bean(RunRecorder.class), DirectoryFixture.busy(this.fixture.database), this.fixture.clock);
		RunErrands errands = new RunErrands(this.fixture.bean(RunLifecycle.class),
				this.fixture.bean(RunInterruptions.class), readBack, this.fixture.bean(PacedChime.class),
				this.fixture.context.getBeanProvider(RunStart.class), this.fixture.clock);
		RunWorker worker = new RunWorker(this.fixture.bean(RunLifecycle.class), this.fixture.bean(Slices.class),
				this.fixture.bean(RunTurns.class), errands, this.fixture.clock);
		assertThat(worker.work(run, () -> false)).isEmpty();
		assertThat(scene.find(run).applied()).isEqualTo(FEW);
	}

	@Test
	void whatWasReadIsAsOldAsTheCall() {
		Scene scene = this.fixture.scene(MANY);
		this.fixture.clock.forwardTo(Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 1));
		Instant before = this.fixture.clock.instant();
		scene.chime().thenRead((call) -> {
			this.fixture.clock.forward(Duration.ofSeconds(9));
			return null;
		});
		scene.finish(run);
		assertThat(this.fixture.bean(Directory.class).find(scene.account(), List.of("user-0001"))).first()
			.satisfies((user) -> assertThat(user.readAt()).isEqualTo(before));
	}

	private void during(Scene scene, Duration outage, Reading<?> reading) {
		Instant end = this.fixture.clock.instant().plus(outage);
		for (int i = 0; i < 2_000; i++) {
			scene.chime().thenRead((call) -> this.fixture.clock.instant().isBefore(end) ? reading : null);
		}
	}

	private static Reading<?> failedPage(Call call, boolean passing) {
		return call.operation().equals("users") ? new Reading.Failed<>(passing, false, "no page", null) : null;
	}

}
