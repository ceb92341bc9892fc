package io.chimedesk.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.TimeUnit;

import io.chimedesk.chime.Refusal;
import io.chimedesk.run.Window.FlightLost;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.FakeChime.Call;
import io.chimedesk.testing.StoreTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Several batches under way at once: how many, which, and when only one.
 */
@StoreTest
class WindowTests {

	private static final int IN_FLIGHT = RunFixture.properties().inFlight();

	private final RunFixture fixture;

	WindowTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@Test
	void fillsTheWindowAndNeverMore() {
		Scene scene = this.fixture.scene(20 * (1 + 3 * IN_FLIGHT));
		CyclicBarrier full = new CyclicBarrier(IN_FLIGHT);
		AtomicInteger calls = new AtomicInteger();
		Overlap overlap = new Overlap();
		this.fixture.chime.beforeUpdate(() -> overlap.enter(() -> {
			if (calls.incrementAndGet() > 1) {
				full.await(10, TimeUnit.SECONDS);
			}
		}));
		assertThat(scene.run(Scene.TO_PRO, 20 * (1 + 3 * IN_FLIGHT)).status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(overlap.most()).isEqualTo(IN_FLIGHT);
	}

	@Test
	void theFirstBatchIsSentAloneAndRecordedBeforeTheNext() {
		Scene scene = this.fixture.scene(200);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 200));
		AtomicInteger calls = new AtomicInteger();
		this.fixture.chime.beforeUpdate(() -> {
			if (calls.incrementAndGet() > 1) {
				assertThat(scene.find(run).accepted()).isGreaterThanOrEqualTo(20);
			}
		});
		assertThat(scene.finish(run).applied()).isEqualTo(200);
		assertThat(calls).hasValue(10);
	}

	@Test
	void noUserIsInTwoBatchesAtOnce() {
		Scene scene = this.fixture.scene(400);
		Set<String> flying = ConcurrentHashMap.newKeySet();
		for (int i = 0; i < 100; i++) {
			scene.chime().thenReply((send) -> {
				Collection<String> users = send.updates().stream().map((update) -> update.userId()).toList();
				assertThat(flying).doesNotContainAnyElementsOf(users);
				flying.addAll(users);
				return (flying.size() % 60 == 0) ? send.refused(Refusal.THROTTLED) : send.applied();
			});
		}
		this.fixture.chime.afterUpdate((reply) -> {
			flying.clear();
			return reply;
		});
		assertThat(scene.run(Scene.TO_PRO, 400).applied()).isEqualTo(400);
	}

	@Test
	void partsOfARefusedBatchAreSentOneByOne() {
		Scene scene = this.fixture.scene(200);
		Overlap overlap = new Overlap();
		scene.chime().thenReply(FakeChime.Send::applied);
		for (int i = 0; i < 60; i++) {
			scene.chime()
				.thenReply((send) -> send.updates().stream().anyMatch((update) -> update.userId().equals("user-0055"))
						? send.refused(Refusal.BAD_REQUEST) : send.applied());
		}
		assertThat(scene.run(Scene.TO_PRO, 200).applied()).isEqualTo(199);
		List<Call> parts = scene.chime().updateCalls().stream().filter((call) -> call.updates().size() < 20).toList();
		assertThat(parts).hasSizeBetween(8, 10);
		assertThat(overlap.most()).isZero();
	}

	@Test
	void whatWasUnderWayWhenTheRunHaltsIsRecorded() {
		Scene scene = this.fixture.scene(400);
		scene.chime().thenReply(FakeChime.Send::applied);
		scene.chime().thenReply((send) -> send.refused(Refusal.FORBIDDEN));
		Run run = scene.run(Scene.TO_PRO, 400);
		assertThat(run.status()).isEqualTo(RunStatus.HALTED);
		Set<String> sent = new HashSet<>();
		scene.chime().updateCalls().forEach((call) -> sent.addAll(call.userIds()));
		assertThat(run.applied()).isEqualTo(sent.size() - 20);
		assertThat(run.notAttempted()).isEqualTo(400 - run.applied());
	}

	@Test
	void whoIsUnderWayWhenTheRunHaltsIsNotSettledWithTheRest() {
		Scene scene = this.fixture.scene(400);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 400));
		scene.chime().thenReply(FakeChime.Send::applied);
		scene.chime().thenReply((send) -> send.refused(Refusal.FORBIDDEN));
		AtomicInteger calls = new AtomicInteger();
		this.fixture.chime.beforeUpdate(() -> {
			int call = calls.incrementAndGet();
			if (call == 2) {
				Awaitility.await().until(() -> calls.get() > 2);
			}
			else if (call > 2) {
				Awaitility.await().until(() -> scene.find(run).haltReason() != null);
			}
		});
		Run ended = scene.finish(run);
		assertThat(ended.status()).isEqualTo(RunStatus.HALTED);
		assertThat(ended.applied()).isEqualTo(20 * (calls.get() - 1));
		assertThat(ended.notAttempted()).isEqualTo(400 - ended.applied());
	}

	@Test
	void aProgramThatFailsWaitsForWhatIsUnderWay() {
		Scene scene = this.fixture.scene(100);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 100));
		AtomicInteger calls = new AtomicInteger();
		CountDownLatch thirdIsUnderWay = new CountDownLatch(1);
		CountDownLatch hasEnded = new CountDownLatch(1);
		AtomicBoolean endedMeanwhile = new AtomicBoolean();
		this.fixture.chime.beforeUpdate(() -> Overlap.unchecked(() -> {
			switch (calls.incrementAndGet()) {
				case 2 -> {
					thirdIsUnderWay.await(10, TimeUnit.SECONDS);
					throw new IllegalStateException("for a test");
				}
				case 3 -> {
					thirdIsUnderWay.countDown();
					endedMeanwhile.set(hasEnded.await(300, TimeUnit.MILLISECONDS));
				}
			}
		}));
		assertThatExceptionOfType(FlightLost.class)
			.isThrownBy(() -> this.fixture.bean(RunWorker.class).work(run, () -> false));
		hasEnded.countDown();
		assertThat(thirdIsUnderWay.getCount()).isZero();
		assertThat(endedMeanwhile).isFalse();
		assertThat(scene.finish(run).applied()).isEqualTo(100);
	}

	/**
	 * Counts how many are inside at once.
	 */
	private static final class Overlap {

		private final AtomicInteger inside = new AtomicInteger();

		private final AtomicInteger most = new AtomicInteger();

		void enter(Act act) {
			this.most.accumulateAndGet(this.inside.incrementAndGet(), Math::max);
			try {
				unchecked(act);
			}
			finally {
				this.inside.decrementAndGet();
			}
		}

		static void unchecked(Act act) {
			try {
				act.run();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

		int most() {
			return this.most.get();
		}

		/**
		 * Something that may fail.
		 */
		private interface Act {

			void run() throws Exception;

		}

	}

}
