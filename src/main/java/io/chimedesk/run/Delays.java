package io.chimedesk.run;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * How long to wait: capped exponential back-off with full jitter, never less than the
 * service asks for, within reason.
 */
class Delays {

	private static final int LAST_DOUBLING = 20;

	private final RunProperties properties;

	private final RandomGenerator random;

	Delays(RunProperties properties, RandomGenerator random) {
		this.properties = properties;
		this.random = random;
	}

	/**
	 * After Chime asked to slow down for the nth time.
	 */
	Duration throttled(int times, @Nullable Duration retryAfter) {
		return atLeast(retryAfter, jitter(this.properties.throttleBase(), this.properties.throttleCap(), times));
	}

	/**
	 * After trouble that may pass, for the nth time.
	 */
	Duration trouble(int times, @Nullable Duration retryAfter) {
		return atLeast(retryAfter, jitter(this.properties.troubleBase(), this.properties.troubleCap(), times));
	}

	Duration conflict() {
		long from = this.properties.conflictFrom().toMillis();
		long to = this.properties.conflictTo().toMillis();
		return Duration.ofMillis(this.random.nextLong(from, to + 1));
	}

	private Duration jitter(Duration base, Duration cap, int times) {
		long doubled = base.toMillis() << Math.clamp(times - 1L, 0, LAST_DOUBLING);
		return Duration.ofMillis(this.random.nextLong(Math.min(cap.toMillis(), doubled) + 1));
	}

	private Duration atLeast(@Nullable Duration asked, Duration delay) {
		if (asked == null || asked.compareTo(delay) <= 0) {
			return delay;
		}
		Duration cap = this.properties.retryAfterCap();
		return (asked.compareTo(cap) < 0) ? asked : cap;
	}

}
