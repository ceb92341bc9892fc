package io.chimedesk.basket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.request.Reopening;
import io.chimedesk.setback.Setback;
import io.chimedesk.setback.Setbacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts whose baskets cannot be sent. What stays in one of them for that reason is
 * opened again, so that whoever asked learns of it.
 */
@Component
class BasketSetbacks {

	private static final Logger logger = LoggerFactory.getLogger(BasketSetbacks.class);

	private static final String WORK = "BASKET";

	private static final Duration FIRST = Duration.ofMinutes(15);

	private final Setbacks setbacks;

	private final Reopening reopening;

	private final Clock clock;

	BasketSetbacks(Setbacks setbacks, Reopening reopening, Clock clock) {
		this.setbacks = setbacks;
		this.reopening = reopening;
		this.clock = clock;
	}

	/**
	 * The accounts whose baskets are not to be sent yet.
	 */
	Set<String> waiting() {
		Instant now = this.clock.instant();
		return this.setbacks.of(WORK)
			.stream()
			.filter((setback) -> now.isBefore(setback.nextAt()))
			.map(Setback::accountId)
			.collect(Collectors.toSet());
	}

	/**
	 * Counts a failure, and empties the basket if it is one too many.
	 */
	@Transactional
	public void add(String accountId) {
		if (this.setbacks.add(WORK, accountId, FIRST).isLasting()) {
			int reopened = this.reopening.inBasket(accountId);
			this.setbacks.clear(WORK, accountId);
			logger.warn("{} requests of account {} are open again, as their basket cannot be sent", reopened,
					accountId);
		}
	}

	void over(String accountId) {
		this.setbacks.clear(WORK, accountId);
	}

}
