package io.chimedesk.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which calls the lines of the fault script meet.
 */
class FaultScriptTests {

	private final Hands clock = new Hands();

	private final Faults faults = new Faults(this.clock, 4711);

	@Test
	void aShareOfTheNextCallsIsMetThenNoneAtAll() {
		int number = this.faults.add(Fault.ending(Ending.DROPPED).share(30).times(200).build()).number();
		assertThat(hits(300)).hasSizeBetween(40, 80).allMatch((hit) -> hit.number() == number);
		FaultLine over = this.faults.over().getFirst();
		assertThat(this.faults.waiting()).isEmpty();
		assertThat(over.fired()).isBetween(40, 80);
		assertThat(over.left()).isZero();
	}

	@Test
	void theSameSeedMeetsTheSameCalls() {
		Fault fault = Fault.ending(Ending.DROPPED).share(30).build();
		this.faults.add(fault);
		Faults again = new Faults(this.clock, 4711);
		again.add(fault);
		for (int call = 0; call < 100; call++) {
			assertThat(this.faults.meet(Operation.BATCH_UPDATE_USER))
				.isEqualTo(again.meet(Operation.BATCH_UPDATE_USER));
		}
	}

	@Test
	void aLineEndsWhenItsTimeIsUp() {
		this.faults.add(Fault.ending(Ending.DROPPED).seconds(60).build());
		this.clock.now = Instant.EPOCH.plusSeconds(59);
		assertThat(hits(1)).hasSize(1);
		this.clock.now = Instant.EPOCH.plusSeconds(60);
		assertThat(hits(1)).isEmpty();
		assertThat(this.faults.waiting()).isEmpty();
	}

	@Test
	void aCallThatOneLineSparesMayMeetTheNext() {
		this.faults.add(Fault.ending(Ending.DROPPED).on(Operation.GET_USER).build());
		this.faults.add(Fault.ending(Ending.SILENT).times(1).build());
		this.faults.add(Fault.ending(Ending.HTML).on(null).build());
		assertThat(hits(2)).extracting((hit) -> hit.fault().ending()).containsExactly(Ending.SILENT, Ending.HTML);
	}

	@Test
	void oneLineOrAllOfThemAreSwitchedOff() {
		FaultLine first = this.faults.add(Fault.ending(Ending.DROPPED).build());
		FaultLine second = this.faults.add(Fault.ending(Ending.SILENT).build());
		this.faults.add(Fault.ending(Ending.HTML).build());
		this.faults.clear(first.number());
		assertThat(this.faults.waiting()).hasSize(2).first().isEqualTo(second);
		this.faults.clear();
		assertThat(hits(1)).isEmpty();
		assertThat(this.faults.over()).hasSize(3);
	}

	private List<Hit> hits(int calls) {
		return IntStream.range(0, calls)
			.mapToObj((call) -> this.faults.meet(Operation.BATCH_UPDATE_USER))
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * A clock that is set by hand.
	 */
	private static final class Hands extends Clock {

		private Instant now = Instant.EPOCH;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
