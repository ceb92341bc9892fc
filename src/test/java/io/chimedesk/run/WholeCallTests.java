package io.chimedesk.run;

import java.time.Duration;
import java.util.Set;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Doubt;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.Refusal;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What concerns a whole call: the seven exceptions (6a) and the faults of the way (6c),
 * in the variants that nothing, all or 7 of 20 was applied.
 */
@StoreTest
class WholeCallTests {

	private final RunFixture fixture;

	WholeCallTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@ParameterizedTest
	@CsvSource({ "SERVICE_FAILURE, 0", "SERVICE_FAILURE, 7", "SERVICE_FAILURE, 20", "SERVICE_UNAVAILABLE, 0",
			"SERVICE_UNAVAILABLE, 7", "SERVICE_UNAVAILABLE, 20", "TIME_OUT, 0", "TIME_OUT, 7", "TIME_OUT, 20",
			"CONNECTION_LOST, 0", "CONNECTION_LOST, 7", "CONNECTION_LOST, 20", "UNREADABLE_ANSWER, 0",
			"UNREADABLE_ANSWER, 7", "UNREADABLE_ANSWER, 20", "NO_ERROR_LIST, 0", "NO_ERROR_LIST, 7",
			"NO_ERROR_LIST, 20", "ANSWER_TOO_LARGE, 0", "ANSWER_TOO_LARGE, 7", "ANSWER_TOO_LARGE, 20", "INTERRUPTED, 0",
			"INTERRUPTED, 7", "INTERRUPTED, 20" })
	void aDoubtIsClearedByReadingAndOnlyTheOthersAreSentAgain(Doubt doubt, int applied) {
		Scene scene = this.fixture.scene(20);
		scene.chime().thenReply((send) -> send.doubtful(doubt, applied));
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(scene.items(run.number())).allSatisfy(
				(item) -> assertThat(scene.sendsOf(item.position())).isEqualTo((item.position() <= applied) ? 1 : 2));
	}

	@Test
	void throttledCallsAreSentAgainAndObeyTheService() {
		Scene scene = this.fixture.scene(20);
		scene.chime().thenReply((send) -> send.refused(Refusal.THROTTLED, Duration.ofSeconds(90)));
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(run.finishedAt()).isAfterOrEqualTo(run.startedAt().plusSeconds(90));
		assertThat(scene.sendsOf(1)).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "UNAUTHORIZED, 2, credentials", "REDIRECTED, 2, redirect", "CLOCK_SKEW, 2, clock",
			"FORBIDDEN, 1, Not permitted" })
	void aRefusalOfEverythingStopsTheRun(Refusal refusal, int calls, String reason) {
		Scene scene = this.fixture.scene(45);
		scene.chime().thenReply(FakeChime.Send::applied);
		repeat(scene, refusal, 10);
		Run run = scene.run(Scene.TO_PRO, 45);
		assertThat(run.status()).isEqualTo(RunStatus.HALTED);
		assertThat(run.haltReason()).contains(reason);
		assertThat(scene.chime().updateCalls()).hasSizeBetween(1 + calls, 2 + calls);
		assertThat(scene.outcomes(run.number())).containsExactly("NOT_ATTEMPTED null 25", "APPLIED null 20");
	}

	@ParameterizedTest
	@EnumSource(names = { "UNAUTHORIZED", "REDIRECTED", "CLOCK_SKEW" })
	void aRefusalThatPassesIsTriedOnceMore(Refusal refusal) {
		Scene scene = this.fixture.scene(45);
		repeat(scene, refusal, 1);
		assertThat(scene.run(Scene.TO_PRO, 45).status()).isEqualTo(RunStatus.COMPLETED);
	}

	@Test
	void anAccountThatIsGoneStopsTheRun() {
		Scene scene = this.fixture.scene(45);
		repeat(scene, Refusal.NOT_FOUND, 1);
		scene.chime().thenRead((call) -> new Reading.Missing<>("no account"));
		Run run = scene.run(Scene.TO_PRO, 45);
		assertThat(run.status()).isEqualTo(RunStatus.HALTED);
		assertThat(scene.outcomes(run.number())).containsExactly("NOT_ATTEMPTED null 45");
	}

	@ParameterizedTest
	@CsvSource({ "BAD_REQUEST, user-0001", "BAD_REQUEST, user-0013", "BAD_REQUEST, user-0020", "NOT_FOUND, user-0007",
			"OTHER, user-0010" })
	void oneBadUserNeverBlocksNineteenGoodOnes(Refusal refusal, String bad) {
		Scene scene = this.fixture.scene(20);
		refuseWith(scene, refusal, Set.of(bad));
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED " + refusal + " 1", "APPLIED null 19");
		assertThat(scene.chime().updateCalls().size()).isLessThanOrEqualTo(11);
	}

	@Test
	void badUsersAllOverABatchAreFoundWithin39Calls() {
		Scene scene = this.fixture.scene(20);
		refuseWith(scene, Refusal.BAD_REQUEST, Set.of("user-0003", "user-0007", "user-0011", "user-0015", "user-0019"));
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED BAD_REQUEST 5", "APPLIED null 15");
		assertThat(scene.chime().updateCalls().size()).isLessThanOrEqualTo(39);
	}

	@Test
	void threeUsersRefusedAlikeInARowStopTheRun() {
		Scene scene = this.fixture.scene(45);
		repeat(scene, Refusal.BAD_REQUEST, 100);
		Run run = scene.run(Scene.TO_PRO, 45);
		assertThat(run.status()).isEqualTo(RunStatus.HALTED);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED BAD_REQUEST 3", "NOT_ATTEMPTED null 42");
		assertThat(scene.chime().updateCalls().size()).isLessThan(12);
	}

	@Test
	void aServiceThatCanBeReachedAgainGoesOn() {
		Scene scene = this.fixture.scene(45);
		for (int i = 0; i < 5; i++) {
			scene.chime().thenReply(FakeChime.Send::unreachable);
		}
		Run run = scene.run(Scene.TO_PRO, 45);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(scene.item(run.number(), 1).sends()).isEqualTo(1);
	}

	private static void repeat(Scene scene, Refusal refusal, int times) {
		for (int i = 0; i < times; i++) {
			scene.chime().thenReply((send) -> send.refused(refusal));
		}
	}

	private static void refuseWith(Scene scene, Refusal refusal, Set<String> bad) {
		for (int i = 0; i < 60; i++) {
			scene.chime().thenReply((send) -> answer(send, refusal, bad));
		}
	}

	private static BatchReply answer(FakeChime.Send send, Refusal refusal, Set<String> bad) {
		return send.updates().stream().anyMatch((update) -> bad.contains(update.userId())) ? send.refused(refusal)
				: send.applied();
	}

}
