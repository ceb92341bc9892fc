package io.chimedesk.notice;

import java.time.Duration;

/**
 * How long to wait before a delivery is tried again.
 */
final class BackOff {

	private static final Duration FIRST = Duration.ofSeconds(15);

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private BackOff() {
	}

	/**
	 * The wait after that many tries in vain: twice the last one, up to 15 minutes.
	 */
	static Duration after(int tries) {
		Duration growing = FIRST.multipliedBy(1L << Math.clamp(tries - 1L, 0, 10));
		return (growing.compareTo(LONGEST) < 0) ? growing : LONGEST;
	}

}
