package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Doubt;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.Refusal;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime.Send;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A service that is out for a while: the run waits for it, and nobody pays for it.
 */
@StoreTest
class OutageTests {

	private static final int USERS = 100;

	private static final int CALLS_NEEDED = 5;

	private static final Reading<?> NO_READING = new Reading.Failed<>(true, false, "no answer", null);

	private final RunFixture fixture;

	OutageTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 10, 28 })
	void anOutageOfEverythingIsWaitedFor(int minutes) {
		Scene scene = this.fixture.scene(USERS);
		long run = started(scene);
		fail(scene, minutes, Send::unreachable, NO_READING);
		applied(scene, run);
		assertThat(scene.items(run)).extracting(RunItem::sends).containsOnly(1);
	}

	@ParameterizedTest
	@EnumSource
	void anOutageThatLeavesDoubtsIsWaitedFor(Doubt doubt) {
		Scene scene = this.fixture.scene(USERS);
		long run = started(scene);
		fail(scene, 10, (send) -> send.doubtful(doubt, 7), NO_READING);
		applied(scene, run);
		assertThat(scene.chime().updateCalls()).hasSizeLessThan(CALLS_NEEDED + 10);
	}

	@Test
	void anOutageOfUpdatesAloneIsWaitedFor() {
		Scene scene = this.fixture.scene(USERS);
		long run = started(scene);
		fail(scene, 10, (send) -> send.doubtful(Doubt.SERVICE_UNAVAILABLE, 0), null);
		applied(scene, run);
		assertThat(scene.chime().updateCalls()).hasSizeLessThan(CALLS_NEEDED + 5 + 20);
	}

	@Test
	void anOutageOfReadingAloneIsWaitedFor() {
		Scene scene = this.fixture.scene(USERS);
		long run = started(scene);
		fail(scene, 10, null, NO_READING);
		applied(scene, run);
		assertThat(scene.chime().updateCalls()).hasSize(CALLS_NEEDED);
	}

	@Test
	void throttlingThatLastsIsWaitedFor() {
		Scene scene = this.fixture.scene(USERS);
		long run = started(scene);
		fail(scene, 10, (send) -> send.refused(Refusal.THROTTLED), null);
		applied(scene, run);
	}

	@Test
	void anOutageThatDoesNotEndStopsTheRunAfterHalfAnHour() {
		Scene scene = this.fixture.scene(USERS);
		scene.chime().thenReply(Send::applied);
		long run = started(scene);
		Instant before = this.fixture.clock.instant();
		fail(scene, 24 * 60, Send::unreachable, null);
		Run ended = scene.finish(run);
		assertThat(ended.status()).isEqualTo(RunStatus.HALTED);
		assertThat(ended.haltReason()).contains("cannot be reached");
		assertThat(scene.outcomes(run)).containsExactly("NOT_ATTEMPTED null 80", "APPLIED null 20");
		assertThat(Duration.between(before, ended.finishedAt())).isBetween(Duration.ofMinutes(30),
				Duration.ofMinutes(33));
	}

	@Test
	void aServiceThatCanNeverBeReadAgainLeavesItUnknown() {
		Scene scene = this.fixture.scene(USERS);
		long run = started(scene);
		fail(scene, 24 * 60, null, NO_READING);
		Run ended = scene.finish(run);
		assertThat(scene.outcomes(run)).containsExactly("UNKNOWN NotReadable " + USERS);
		assertThat(Duration.between(ended.startedAt(), ended.finishedAt())).isGreaterThan(Duration.ofMinutes(30));
	}

	private long started(Scene scene) {
		return scene.confirm(scene.plan(Scene.TO_PRO, USERS));
	}

	private void applied(Scene scene, long run) {
		Run ended = scene.finish(run);
		assertThat(scene.outcomes(run)).containsExactly("APPLIED null " + USERS);
		assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
	}

	/**
	 * From now on, for so many minutes; null for a side that works.
	 */
	private void fail(Scene scene, int minutes, Function<Send, BatchReply> sends, Reading<?> reading) {
		Instant end = this.fixture.clock.instant().plus(Duration.ofMinutes(minutes));
		for (int i = 0; i < 4_000; i++) {
			if (sends != null) {
				scene.chime().thenReply((send) -> isOver(end) ? send.applied() : sends.apply(send));
			}
			if (reading != null) {
				scene.chime().thenRead((call) -> isOver(end) ? null : reading);
			}
		}
	}

	private boolean isOver(Instant end) {
		return !this.fixture.clock.instant().isBefore(end);
	}

}
