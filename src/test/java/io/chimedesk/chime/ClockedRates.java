package io.chimedesk.chime;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

import io.chimedesk.testing.TestDatabase;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

/**
 * Rates without a ceiling by a clock that goes on while somebody waits.
 */
public final class ClockedRates implements TimeMeter, BlockingStrategy {

	private final Clock clock;

	private final Consumer<Duration> forward;

	private ClockedRates(Clock clock, Consumer<Duration> forward) {
		this.clock = clock;
		this.forward = forward;
	}

	public static Rates open(TestDatabase database, Clock clock, Consumer<Duration> forward) {
		ClockedRates watch = new ClockedRates(clock, forward);
		return Rates.open(new SlowDowns(database.jdbc()), watch, watch);
	}

	@Override
	public long currentTimeNanos() {
		return this.clock.millis() * 1_000_000;
	}

	@Override
	public boolean isWallClockBased() {
		return false;
	}

	@Override
	public void park(long nanos) {
		this.forward.accept(Duration.ofNanos(nanos));
	}

}
