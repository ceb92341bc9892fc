package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides when trouble is no longer that of a batch but an outage: then the run pauses
 * itself, and stops when that has lasted too long. Without any effect of its own.
 */
class Breaker {

	private final Duration longest;

	private final Duration probeEvery;

	Breaker(RunProperties properties) {
		this.longest = properties.longestOutage();
		this.probeEvery = properties.probeEvery();
	}

	/**
	 * The same ruling, with a pause if the service is out.
	 */
	Ruling check(Ruling ruling, String reason, Instant now) {
		return ruling.standing().health().isOut() ? trip(ruling, reason, now) : ruling;
	}

	/**
	 * The same ruling, with a pause.
	 */
	Ruling trip(Ruling ruling, String reason, Instant now) {
		Standing standing = ruling.standing();
		Ruling out = ruling.standing(standing.with(standing.health().outAt(now)));
		return isTooLong(standing, now) ? out.halting(reason) : out.breaking(reason).pausing(this.probeEvery);
	}

	boolean isTooLong(Standing standing, Instant now) {
		return standing.health().isOutFor(this.longest, now);
	}

}
