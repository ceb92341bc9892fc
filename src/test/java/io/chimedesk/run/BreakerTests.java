package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When trouble is an outage, and when that is over.
 */
class BreakerTests {

	private static final Instant NOW = Instant.parse("2026-11-23T14:02:00Z");

	private final Breaker breaker = new Breaker(RunFixture.properties());

	@Test
	void fiveFailuresInARowAreAnOutage() {
		Health four = Health.STEADY.sent().failedToSend().failedToSend().failedToRead().failedToRead();
		assertThat(ruling(four).outage()).isNull();
		assertThat(ruling(four.failedToRead()).outage()).isEqualTo("out");
		assertThat(ruling(four.failedToSend()).outage()).isEqualTo("out");
		assertThat(ruling(four.sent().failedToSend()).outage()).isNull();
	}

	@Test
	void readingsInBetweenDoNotMakeSendsBetter() {
		Health health = Health.STEADY;
		for (int i = 0; i < 5; i++) {
			assertThat(health.isOut()).isFalse();
			health = health.read().failedToSend();
		}
		assertThat(health.isOut()).isTrue();
	}

	@Test
	void halfOfTheLastTwentyCallsAreAnOutage() {
		Health health = Health.STEADY;
		for (int i = 0; i < 9; i++) {
			health = health.failedToSend().sent();
		}
		assertThat(health.isOut()).isFalse();
		assertThat(health.failedToSend().isOut()).isTrue();
		for (int i = 0; i < 3; i++) {
			health = health.sent();
		}
		assertThat(health.failedToSend().isOut()).isFalse();
	}

	@Test
	void duringAnOutageOneMoreFailureIsEnough() {
		Health sends = out(Health.STEADY.failedToSend());
		assertThat(sends.isOut()).isFalse();
		assertThat(sends.read().failedToSend().isOut()).isTrue();
		assertThat(sends.sent().failedToSend().isOut()).isFalse();
		Health readings = out(Health.STEADY.failedToRead());
		assertThat(readings.failedToRead().isOut()).isTrue();
		assertThat(readings.read().failedToRead().isOut()).isFalse();
	}

	@Test
	void anOutageEndsWithWhatHadFailedLast() {
		assertThat(out(Health.STEADY.failedToSend()).read().isOutage()).isTrue();
		assertThat(out(Health.STEADY.failedToSend()).sent().isOutage()).isFalse();
		assertThat(out(Health.STEADY.failedToSend().failedToRead()).read().isOutage()).isFalse();
	}

	@Test
	void anOutageThatIsTooLongStopsTheRun() {
		Ruling first = this.breaker.trip(Ruling.of(List.of(), Standing.FRESH), "out", NOW);
		Ruling later = this.breaker.trip(Ruling.of(List.of(), first.standing()), "out", NOW.plusSeconds(1_799));
		assertThat(later.halt()).isNull();
		assertThat(later.standing().health().outageSince()).isEqualTo(NOW);
		Ruling last = this.breaker.trip(Ruling.of(List.of(), later.standing()), "out",
				NOW.plus(Duration.ofMinutes(30)));
		assertThat(last.halt()).isEqualTo("out");
		assertThat(last.outage()).isNull();
	}

	private Ruling ruling(Health health) {
		return this.breaker.check(Ruling.of(List.of(), Standing.FRESH.with(health)), "out", NOW);
	}

	private static Health out(Health health) {
		return health.outAt(NOW);
	}

}
