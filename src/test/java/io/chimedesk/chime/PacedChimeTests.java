package io.chimedesk.chime;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import io.chimedesk.testing.FakeChime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rate that runs and refreshes share.
 */
class PacedChimeTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private final FakeChime chime = FakeChime.northwind(5);

	@Test
	void callsOfEveryKindStayBelowTheRate() throws InterruptedException {
		PacedChime paced = new PacedChime(this.chime, Rates.within(50));
		long start = System.nanoTime();
		for (int i = 0; i < 3; i++) {
			paced.user(ACCOUNT, "user-0001");
			paced.usersUnless(() -> false, ACCOUNT, null);
			paced.account(ACCOUNT);
		}
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(155));
		assertThat(this.chime.calls()).hasSize(9);
	}

	@Test
	void aRefreshThatWaitsForItsTurnCanBeStopped() throws InterruptedException {
		PacedChime paced = new PacedChime(this.chime, Rates.within(0.001));
		paced.user(ACCOUNT, "user-0001");
		AtomicBoolean looked = new AtomicBoolean();
		assertThat(paced.usersUnless(() -> looked.getAndSet(true), ACCOUNT, null)).isEmpty();
		assertThat(this.chime.calls()).hasSize(1);
	}

	@Test
	void aRunStandsBehindOneCallOfARefreshAtMost() throws InterruptedException {
		PacedChime paced = new PacedChime(this.chime, Rates.within(100));
		AtomicBoolean isOver = new AtomicBoolean();
		try (ExecutorService refreshes = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < 8; i++) {
				refreshes.submit(() -> readOn(paced, isOver));
			}
			for (int i = 0; i < 15; i++) {
				paced.user(ACCOUNT, "user-0001");
			}
			isOver.set(true);
		}
		assertThat(this.chime.calls()).filteredOn((call) -> call.operation().equals("users")).hasSizeBetween(5, 20);
	}

	private static boolean readOn(PacedChime paced, AtomicBoolean isOver) throws InterruptedException {
		while (paced.usersUnless(isOver::get, ACCOUNT, null).isPresent()) {
			Thread.onSpinWait();
		}
		return true;
	}

}
