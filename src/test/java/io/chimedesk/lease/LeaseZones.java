package io.chimedesk.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The days of leases in a zone of one's own, for tests of other modules.
 */
public final class LeaseZones {

	private LeaseZones() {
	}

	public static LeaseDays days(ZoneId zone, Clock clock) {
		return new LeaseDays(new LeaseProperties(zone, Duration.ofDays(3), Duration.ofMinutes(15), 5), clock);
	}

}
