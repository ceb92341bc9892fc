package io.chimedesk.lease;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The days of leases, in the zone that is set for them.
 */
@Component
public class LeaseDays {

	private final LeaseProperties properties;

	private final Clock clock;

	LeaseDays(LeaseProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	public LocalDate today() {
		return of(now());
	}

	/**
	 * The day that it is at that moment.
	 */
	public LocalDate of(Instant moment) {
		return LocalDate.ofInstant(moment, zone());
	}

	public ZoneId zone() {
		return this.properties.zoneOrOwn();
	}

	/**
	 * The moment that day is over.
	 */
	Instant end(LocalDate day) {
		return day.plusDays(1).atStartOfDay(zone()).toInstant();
	}

	/**
	 * When the end of a lease is to be announced; null if that is no longer ahead.
	 */
	@Nullable Instant reminder(Instant end) {
		Instant time = end.minus(this.properties.remindBefore());
		return time.isAfter(now()) ? time : null;
	}

	/**
	 * When a return is tried again that has failed so many times.
	 */
	Instant nextTry(int tries) {
		return now().plus(this.properties.retryAfter().multipliedBy(1L << Math.min(tries, 10)));
	}

	/**
	 * Whether a return that has failed so many times is tried again.
	 */
	boolean isTriedAgain(int tries) {
		return tries < this.properties.tries();
	}

}
