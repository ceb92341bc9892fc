package io.chimedesk.chime;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

/**
 * The rate that runs and refreshes of all instances share.
 */
@StoreTest
class PacedChimeTests {

	private final DatabaseKind kind;

	private final TestDatabase database;

	private final String account = RateFixture.account();

	private final FakeChime chime = new FakeChime().with(FakeChime.accountNamed(this.account, "A", "Team"))
		.with(this.account, FakeChime.userNamed("user-0001", "Basic"));

	PacedChimeTests(DatabaseKind kind) {
		this.kind = kind;
		this.database = RateFixture.database(kind);
	}

	@Test
	void callsOfEveryKindStayBelowTheRate() throws InterruptedException {
		RateFixture watch = new RateFixture();
		PacedChime paced = new PacedChime(this.chime, watch.watched(this.database, 50));
		for (int i = 0; i < 3; i++) {
			paced.user(this.account, "user-0001");
			paced.usersUnless(() -> false, this.account, null);
			paced.account(this.account);
		}
		assertThat(watch.seconds()).isCloseTo(8 / 50.0, within(0.001));
		assertThat(this.chime.calls()).hasSize(9);
	}

	/**
	 * Of calls that are hours apart each waits for those before it. Nobody shares an
	 * embedded database, so there each instance keeps to the rate alone.
	 */
	@Test
	void twoInstancesStayBelowTheRateTogether() throws Exception {
		double hours = (this.kind == DatabaseKind.POSTGRESQL) ? hoursOf(20) : 2 * hoursOf(10);
		AtomicLong waited = new AtomicLong();
		try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
			List<Future<Void>> ends = List.of(instances.submit(() -> read(hourly(waited), 10)),
					instances.submit(() -> read(hourly(waited), 10)));
			for (Future<Void> end : ends) {
				end.get();
			}
		}
		assertThat(waited.get() / 3.6e12).isCloseTo(hours, withinPercentage(1));
	}

	@Test
	void withoutALimitNothingIsAskedOfTheDatabase() throws InterruptedException {
		PacedChime paced = new PacedChime(this.chime, Rates.unlimited());
		assertThat(read(paced, 1_000)).isNull();
		assertThat(Rates.unlimited().of(this.account)).isEqualTo(new Rate(0, 0, null, null, null));
	}

	@Test
	void aRefreshThatWaitsForItsTurnCanBeStopped() throws InterruptedException {
		PacedChime paced = paced(0.001);
		paced.user(this.account, "user-0001");
		AtomicBoolean looked = new AtomicBoolean();
		assertThat(paced.usersUnless(() -> looked.getAndSet(true), this.account, null)).isEmpty();
		assertThat(this.chime.calls()).hasSize(1);
	}

	@Test
	void aRunStandsBehindOneCallOfARefreshAtMost() throws InterruptedException {
		PacedChime paced = paced(20);
		AtomicBoolean isOver = new AtomicBoolean();
		try (ExecutorService refreshes = Executors.newFixedThreadPool(8)) {
			for (int i = 0; i < 8; i++) {
				refreshes.submit(() -> readOn(paced, isOver));
			}
			for (int i = 0; i < 15; i++) {
				paced.user(this.account, "user-0001");
			}
			isOver.set(true);
		}
		assertThat(this.chime.calls()).filteredOn((call) -> call.operation().equals("users")).hasSizeBetween(5, 20);
	}

	@Test
	void anotherAccountHasARateOfItsOwn() throws InterruptedException {
		PacedChime paced = paced(0.001);
		paced.account(this.account);
		paced.account(RateFixture.account());
		assertThat(this.chime.calls()).hasSize(2);
	}

	private PacedChime paced(double ceiling) {
		return new PacedChime(this.chime, RateFixture.on(this.database, ceiling));
	}

	private PacedChime hourly(AtomicLong waited) {
		return new PacedChime(this.chime, RateFixture.impatient(this.database, 1 / 3_600.0, waited::addAndGet));
	}

	/**
	 * What so many calls wait together if they come at once.
	 */
	private static double hoursOf(int calls) {
		return calls * (calls - 1) / 2.0;
	}

	private Void read(PacedChime paced, int times) throws InterruptedException {
		for (int i = 0; i < times; i++) {
			paced.account(this.account);
		}
		return null;
	}

	private boolean readOn(PacedChime paced, AtomicBoolean isOver) throws InterruptedException {
		while (paced.usersUnless(isOver::get, this.account, null).isPresent()) {
			Thread.onSpinWait();
		}
		return true;
	}

}
