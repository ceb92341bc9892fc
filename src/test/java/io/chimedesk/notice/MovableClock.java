package io.chimedesk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until it is moved.
 */
class MovableClock extends Clock {

	private volatile Instant now = Instant.parse("2026-11-23T14:02:00Z");

	@Override
	public Instant instant() {
		return this.now;
	}

	void forward(Duration duration) {
		this.now = this.now.plus(duration);
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
