package io.chimedesk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

/**
 * Forgets what nobody asks for any more; the journal keeps what was done.
 */
@Component
class OldNotices {

	private static final Duration READ = Duration.ofDays(90);

	private static final Duration TOLD = Duration.ofDays(365);

	private static final Duration SETTLED = Duration.ofDays(30);

	private final ToldNotices told;

	private final Deliveries deliveries;

	private final Clock clock;

	OldNotices(ToldNotices told, Deliveries deliveries, Clock clock) {
		this.told = told;
		this.deliveries = deliveries;
		this.clock = clock;
	}

	void forget() {
		Instant now = this.clock.instant();
		this.told.forget(now.minus(READ), now.minus(TOLD));
		this.deliveries.forget(now.minus(SETTLED));
	}

}
