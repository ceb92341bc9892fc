package io.chimedesk.run.web;

import java.time.Duration;

import io.chimedesk.chime.Chime;
import io.chimedesk.run.Pulse;
import io.chimedesk.run.Run;

/**
 * How long a run still takes if nothing has to be repeated: the calls that sending and
 * reading need, at the speed of now.
 */
final class TimeLeft {

	private static final int PAGE = 200;

	private TimeLeft() {
	}

	/**
	 * @param perSecond the calls that may go in a second; 0 means any number, and then
	 * what was seen counts
	 * @param users of the account, all of whom can be read by pages
	 * @return zero if nothing can be said
	 */
	static Duration of(Run run, Pulse pulse, double perSecond, long users) {
		double speed = (perSecond > 0) ? perSecond : pulse.callsPerSecond();
		if (speed <= 0) {
			return Duration.ZERO;
		}
		long taken = run.steering().skipsVerifying() ? 0 : (long) run.waiting() + run.accepted();
		long toRead = taken + run.refused();
		long calls = ceil(run.waiting(), Chime.BATCH_LIMIT) + Math.min(toRead, Math.max(1, ceil(users, PAGE)));
		return Duration.ofMillis(Math.round(calls / speed * 1_000));
	}

	private static long ceil(long users, int size) {
		return (users + size - 1) / size;
	}

}
