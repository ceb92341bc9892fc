package io.chimedesk.chime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an account is slowed down when the service asks for it, and becomes faster again.
 */
@StoreTest
class SlowDownTests {

	private static final double CEILING = 10;

	private static final Offset<Double> ABOUT = Offset.offset(0.02);

	private final TestDatabase database;

	private final RateFixture watch = new RateFixture();

	private final String account = RateFixture.account();

	private final FakeChime chime = FakeChime.northwind(5).with(FakeChime.accountNamed(this.account, "A", "Team"));

	private final Rates rates;

	private final PacedChime paced;

	SlowDownTests(DatabaseKind kind) {
		this.database = RateFixture.database(kind);
		this.rates = this.watch.watched(this.database, CEILING);
		this.paced = new PacedChime(this.chime, this.rates);
	}

	@Test
	void aThrottledCallHalvesTheRateAndSaysWhy() throws InterruptedException {
		throttle(null);
		assertThat(this.rates.of(this.account)).satisfies((rate) -> {
			assertThat(rate.perSecond()).isEqualTo(CEILING / 2);
			assertThat(rate.ceiling()).isEqualTo(CEILING);
			assertThat(rate.reason()).isEqualTo(Slowing.CALL_THROTTLED);
			assertThat(rate.since()).isNotNull();
			assertThat(rate.until()).isNull();
		});
		assertThat(secondsOf(10)).isEqualTo(2.0, ABOUT);
	}

	@Test
	void anAccountThatWasNeverSlowedDownRunsAtTheCeiling() throws InterruptedException {
		this.paced.account(this.account);
		assertThat(this.rates.of(this.account)).isEqualTo(new Rate(CEILING, CEILING, null, null, null));
		assertThat(secondsOf(10)).isEqualTo(1.0, ABOUT);
	}

	@Test
	void whoComesAPartOfAnIntervalLateLosesNothingOfTheRate() throws InterruptedException {
		this.paced.account(this.account);
		double before = this.watch.seconds();
		for (int i = 0; i < 10; i++) {
			this.watch.park(Duration.ofMillis(30).toNanos());
			this.paced.account(this.account);
		}
		assertThat(this.watch.seconds() - before).isEqualTo(1.0, ABOUT);
	}

	@Test
	void twentyGoodCallsMakeItATenthFaster() throws InterruptedException {
		throttle(null);
		secondsOf(19);
		assertThat(perSecond()).isEqualTo(5);
		secondsOf(1);
		assertThat(perSecond()).isEqualTo(5.5, ABOUT);
	}

	@Test
	void itClimbsToTheCeilingAndNoFurther() throws InterruptedException {
		throttle(null);
		secondsOf(20 * 12);
		assertThat(this.rates.of(this.account)).isEqualTo(new Rate(CEILING, CEILING, null, null, null));
	}

	@Test
	void callsThatWereUnderWayTogetherHalveItOnce() {
		CallLine line = this.rates.line(this.account);
		CallFate throttled = new CallFate(false, Slowing.CALL_THROTTLED, null);
		int seen = line.slowings();
		for (int i = 0; i < 4; i++) {
			line.tell(seen, throttled);
		}
		assertThat(perSecond()).isEqualTo(5);
		line.tell(line.slowings(), throttled);
		assertThat(perSecond()).isEqualTo(2.5);
	}

	@Test
	void itNeverFallsBelowHalfACallPerSecond() throws InterruptedException {
		for (int i = 0; i < 20; i++) {
			throttle(null);
		}
		assertThat(perSecond()).isEqualTo(0.5);
	}

	@ParameterizedTest
	@CsvSource({ "90, 90", "3600, 120" })
	void nobodyCallsForAsLongAsTheServiceAsks(long asked, double waited) throws InterruptedException {
		throttle(Duration.ofSeconds(asked));
		assertThat(this.rates.of(this.account).until()).isNotNull();
		assertThat(secondsOf(1)).isEqualTo(waited, Offset.offset(0.5));
		assertThat(secondsOf(10)).as("no burst afterwards").isGreaterThan(1.5);
	}

	@Test
	void anotherInstanceKnowsWithinASecond() throws InterruptedException {
		RateFixture otherWatch = new RateFixture();
		PacedChime other = new PacedChime(this.chime, otherWatch.watched(this.database, CEILING));
		other.account(this.account);
		throttle(Duration.ofSeconds(60));
		otherWatch.park(Duration.ofSeconds(1).toNanos());
		double before = otherWatch.seconds();
		other.account(this.account);
		assertThat(otherWatch.seconds() - before).isEqualTo(60, Offset.offset(1.0));
	}

	@ParameterizedTest
	@CsvSource({ "20, 1, 10", "20, 4, 10", "20, 5, 5", "1, 1, 5", "4, 1, 5" })
	void aQuarterOfTheUsersThrottledIsACallTooFast(int users, int throttled, double expected) {
		List<UserError> errors = IntStream.range(0, throttled)
			.mapToObj((number) -> new UserError("user-" + number, "Throttled", "slow down"))
			.toList();
		CallLine line = this.rates.line(this.account);
		line.tell(line.slowings(), CallFate
			.of(new BatchReply.Answered(errors, new Evidence(Instant.EPOCH, Duration.ZERO, null, 200)), users));
		assertThat(perSecond()).isEqualTo(expected);
	}

	private double perSecond() {
		return this.rates.of(this.account).perSecond();
	}

	private void throttle(@Nullable Duration retryAfter) throws InterruptedException {
		this.chime.thenFailRead(true, true, retryAfter);
		this.paced.account(this.account);
	}

	private double secondsOf(int calls) throws InterruptedException {
		double before = this.watch.seconds();
		for (int i = 0; i < calls; i++) {
			this.paced.account(this.account);
		}
		return this.watch.seconds() - before;
	}

}
