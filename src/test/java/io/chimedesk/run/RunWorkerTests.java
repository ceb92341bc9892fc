package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.UserError;
import io.chimedesk.chime.UserType;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.FakeChime.Call;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs that nothing goes wrong with, and the reading after the write.
 */
@StoreTest
class RunWorkerTests {

	private final RunFixture fixture;

	RunWorkerTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@Test
	void everyUserThatHasTheWantedTierIsApplied() {
		Scene scene = this.fixture.scene(45);
		Run run = scene.run(Scene.TO_PRO, 45);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(run.applied()).isEqualTo(45);
		assertThat(scene.chime().updateCalls()).extracting((call) -> call.updates().size()).containsExactly(20, 20, 5);
	}

	@Test
	void aLongRunLetsOthersHaveTheThread() {
		Scene scene = this.fixture.scene(200);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 200));
		this.fixture.chime.beforeUpdate(() -> this.fixture.clock.forward(Duration.ofSeconds(6)));
		Optional<Instant> next = this.fixture.bean(RunWorker.class).work(run, () -> false);
		assertThat(next).contains(this.fixture.clock.instant());
		assertThat(scene.chime().updateCalls()).hasSizeBetween(3, 6);
		assertThat(scene.finish(run).applied()).isEqualTo(200);
	}

	@Test
	void manyUsersAreReadByPages() {
		Scene scene = this.fixture.scene(450);
		Run run = scene.run(Scene.TO_PRO, 450);
		assertThat(run.applied()).isEqualTo(450);
		assertThat(scene.chime().calls()).filteredOn((call) -> call.operation().equals("user")).isEmpty();
	}

	@Test
	void fewUsersAreReadOneByOne() {
		Scene scene = this.fixture.scene(450);
		long pages = scene.chime().calls().stream().filter((call) -> call.operation().equals("users")).count();
		scene.run(Scene.TO_PRO, 2);
		assertThat(scene.chime().calls()).extracting(Call::operation).filteredOn("user"::equals).hasSize(2);
		assertThat(scene.chime().calls()).extracting(Call::operation).filteredOn("users"::equals).hasSize((int) pages);
	}

	@Test
	void whatIsAcceptedAndIgnoredIsUnchangedAfterThreeMoreReadings() {
		Scene scene = this.fixture.scene(3);
		Change change = new Change(null, UserType.SHARED_DEVICE, true, null);
		Run run = scene.run(change, 3);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED_WITH_FAILURES);
		assertThat(scene.outcomes(run.number())).containsExactly("UNCHANGED null 3");
		assertThat(run.finishedAt()).isEqualTo(run.startedAt().plusSeconds(22));
	}

	@Test
	void aUserThatOnlyGotPartOfTheChangeIsUnchanged() {
		Scene scene = this.fixture.scene(2);
		Change change = new Change(Scene.TO_PRO.tier(), UserType.SHARED_DEVICE, null, null);
		Run run = scene.run(change, 2);
		assertThat(scene.outcomes(run.number())).containsExactly("UNCHANGED null 2");
		assertThat(scene.item(run.number(), 1).read().tier()).isEqualTo("Pro");
	}

	@Test
	void allFieldsThatTakeEffectAreApplied() {
		Scene scene = this.fixture.scene(2);
		scene.chime().applyingAllFields();
		Change change = new Change(Scene.TO_PRO.tier(), UserType.SHARED_DEVICE, true,
				"arn:aws:a4b:us-east-1:123456789012:room/1");
		assertThat(scene.run(change, 2).applied()).isEqualTo(2);
	}

	@Test
	void aThirdValueMeansChangedElsewhere() {
		Scene scene = this.fixture.scene(2);
		scene.chime().thenReply((send) -> {
			BatchReply reply = send.applied();
			scene.chime().with(scene.account(), FakeChime.userNamed("user-0001", "Plus"));
			return reply;
		});
		Run run = scene.run(Scene.TO_PRO, 2);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED ChangedElsewhere 1", "APPLIED null 1");
		assertThat(scene.tierOf("user-0001")).isEqualTo("Plus");
	}

	@Test
	void failuresComeFirstInTheResult() {
		Scene scene = this.fixture.scene(3);
		scene.chime()
			.thenReply((send) -> send.appliedBut(new UserError("user-0002", "NotFound", "no such user"),
					new UserError("user-0003", "Unprocessable", "cannot")));
		Run run = scene.run(Scene.TO_PRO, 3);
		assertThat(scene.outcomes(run.number()))
			.isEqualTo(List.of("FAILED NotFound 1", "FAILED Unprocessable 1", "APPLIED null 1"));
		assertThat(scene.items(run.number())).extracting(RunItem::position).containsExactly(2, 3, 1);
	}

}
