package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.chimedesk.directory.Directory;
import io.chimedesk.plan.Plan;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scheduled runs: they begin at their time, and not with users who are no longer as they
 * were reviewed.
 */
@StoreTest
class StartCheckTests {

	private static final Duration DELAY = Duration.ofDays(2);

	private final RunFixture fixture;

	private final Directory directory;

	StartCheckTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
		this.directory = this.fixture.bean(Directory.class);
	}

	@Test
	void aScheduledRunSendsNothingBeforeItsTimeAndThenEverybody() {
		Scene scene = this.fixture.scene(3);
		Instant start = this.fixture.clock.instant().plus(DELAY);
		long run = scheduled(scene, 3, start);

		this.fixture.bean(RunWorker.class).work(run, () -> false);
		assertThat(scene.chime().updateCalls()).isEmpty();
		assertThat(scene.find(run).status()).isEqualTo(RunStatus.SCHEDULED);

		assertThat(scene.finish(run).applied()).isEqualTo(3);
		assertThat(scene.find(run).startedAt()).isAfterOrEqualTo(start);
	}

	@Test
	void whoIsNoLongerAsReviewedIsSkippedAndTheOthersAreSent() {
		Scene scene = this.fixture.scene(4);
		long run = scheduled(scene, 4, this.fixture.clock.instant().plus(DELAY));
		this.fixture.clock.forward(Duration.ofHours(1));
		learn(scene, "user-0001", "Plus");
		learn(scene, "user-0002", "Pro");
		this.directory.markGone(scene.account(), "user-0003", Instant.now().plus(DELAY));

		Run over = scene.finish(run);

		assertThat(over.skipped()).isEqualTo(3);
		assertThat(scene.outcomes(run)).containsExactlyInAnyOrder("APPLIED null 1", "SKIPPED ALREADY_THERE 1",
				"SKIPPED GONE 1", "SKIPPED MOVED 1");
		assertThat(scene.sendsOf(1) + scene.sendsOf(2) + scene.sendsOf(3)).isZero();
	}

	@Test
	void whatIsSkippedAtTheStartIsFreeForOthers() {
		Scene scene = this.fixture.scene(2);
		long run = scheduled(scene, 2, this.fixture.clock.instant().plus(DELAY));
		this.fixture.clock.forward(Duration.ofHours(1));
		learn(scene, "user-0001", "Plus");
		Lease lease = this.fixture.bean(RunLifecycle.class).takeOver(run, this.fixture.clock.instant()).orElseThrow();

		this.fixture.bean(StartCheck.class).prepare(lease);
		this.fixture.bean(StartCheck.class).prepare(lease);

		assertThat(this.fixture.bean(HeldUsers.class).heldBy(scene.account(), List.of("user-0001", "user-0002")))
			.containsOnlyKeys("user-0002");
		assertThat(scene.find(run).skipped()).isEqualTo(1);
	}

	@Test
	void aRevokedRunNeverSends() {
		Scene scene = this.fixture.scene(3);
		long run = scheduled(scene, 3, this.fixture.clock.instant().plus(DELAY));

		this.fixture.bean(RunControl.class).order(run, RunOrder.CANCEL, Scene.ADMIN);

		Run over = scene.finish(run);
		assertThat(over.status()).isEqualTo(RunStatus.CANCELLED);
		assertThat(over.notAttempted()).isEqualTo(3);
		assertThat(scene.chime().updateCalls()).isEmpty();
	}

	private void learn(Scene scene, String user, String tier) {
		scene.chime().with(scene.account(), FakeChime.userNamed(user, tier));
		this.directory.learn(scene.account(), List.of(FakeChime.userNamed(user, tier)));
	}

	private long scheduled(Scene scene, int users, Instant start) {
		Plan plan = scene.plan(Scene.TO_PRO, users);
		return this.fixture.bean(RunDesk.class)
			.confirm(plan.id(), plan.digest(), Scene.ADMIN, null, new RunTerms(start, null));
	}

}
