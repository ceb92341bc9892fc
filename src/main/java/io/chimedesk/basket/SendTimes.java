package io.chimedesk.basket;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Tells when baskets are sent by themselves.
 */
@Component
public class SendTimes {

	private final BasketProperties properties;

	private final Clock clock;

	SendTimes(BasketProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * The next time; empty if that is never.
	 */
	public Optional<Instant> next() {
		if (this.properties.sendAt().equals(BasketProperties.NEVER)) {
			return Optional.empty();
		}
		ZonedDateTime now = this.clock.instant().atZone(ZoneId.systemDefault());
		return Optional.ofNullable(CronExpression.parse(this.properties.sendAt()).next(now))
			.map(ZonedDateTime::toInstant);
	}

}
