package io.chimedesk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is told to go on.
 */
public final class TestClock extends Clock {

	private Instant now = Instant.parse("2026-11-23T12:02:00Z");

	@Override
	public synchronized Instant instant() {
		return this.now;
	}

	public synchronized void forwardTo(Instant time) {
		this.now = time.isAfter(this.now) ? time : this.now;
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
