package io.chimedesk.lease;

import java.time.Duration;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When leases end.
 *
 * @param zone where the last day of a lease is over; null means as the machine says
 * @param remindBefore how long before its end a lease is announced
 * @param retryAfter the wait after the first failed return; it doubles with each
 * @param tries how many failed returns are tried again before the lease asks
 */
@ConfigurationProperties("chimedesk.lease")
record LeaseProperties(@Nullable ZoneId zone, @DefaultValue("3d") Duration remindBefore,
		@DefaultValue("15m") Duration retryAfter, @DefaultValue("5") int tries) {

	ZoneId zoneOrOwn() {
		return (this.zone != null) ? this.zone : ZoneId.systemDefault();
	}

}
