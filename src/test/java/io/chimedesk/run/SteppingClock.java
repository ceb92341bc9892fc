package io.chimedesk.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is told to go on.
 */
public class SteppingClock extends Clock {

	private Instant now = Instant.parse("2026-11-23T14:02:00Z");

	@Override
	public synchronized Instant instant() {
		return this.now;
	}

	public synchronized void forwardTo(Instant time) {
		if (time.isAfter(this.now)) {
			this.now = time;
		}
	}

	public void forward(Duration duration) {
		forwardTo(instant().plus(duration));
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
