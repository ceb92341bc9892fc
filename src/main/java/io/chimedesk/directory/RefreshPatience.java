package io.chimedesk.directory;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

import io.chimedesk.chime.Reading;

/**
 * How long a refresh waits after a failed read before it reads again: full jitter on a
 * growing time, at least as long as the service asks, and not for ever.
 */
record RefreshPatience(RandomGenerator random) {

	private static final Duration LONGEST_OBEYED = Duration.ofSeconds(120);

	/**
	 * The time to wait; empty if it is no use or enough was tried.
	 * @param troubles how many reads have failed in a row before this one
	 */
	Optional<Duration> after(Reading.Failed<?> failed, int troubles) {
		int tries = failed.throttled() ? 8 : 5;
		if (!failed.transientTrouble() || troubles + 1 >= tries) {
			return Optional.empty();
		}
		long most = failed.throttled() ? Math.min(30_000, 1_000L << troubles) : Math.min(20_000, 500L << troubles);
		Duration own = Duration.ofMillis(1 + this.random.nextLong(most));
		Duration asked = (failed.retryAfter() != null) ? failed.retryAfter() : Duration.ZERO;
		Duration obeyed = (asked.compareTo(LONGEST_OBEYED) < 0) ? asked : LONGEST_OBEYED;
		return Optional.of(own.compareTo(obeyed) > 0 ? own : obeyed);
	}

}
