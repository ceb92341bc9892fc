package io.chimedesk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Delivers what waits. A row is settled after it went, so that it goes twice rather than
 * never if the program dies in between.
 */
@Component
class Postman {

	/** After how long what waits for a reason of its own is given up. */
	static final Duration PATIENCE = Duration.ofDays(3);

	private static final Logger logger = LoggerFactory.getLogger(Postman.class);

	private static final int BATCH = 50;

	private final Deliveries deliveries;

	private final List<Carrier> carriers;

	private final Clock clock;

	Postman(Deliveries deliveries, List<Carrier> carriers, Clock clock) {
		this.deliveries = deliveries;
		this.carriers = List.copyOf(carriers);
		this.clock = clock;
	}

	/**
	 * Delivers until nothing is due, nobody answers at the other end, or the program
	 * stops.
	 */
	void deliver(Channel channel, BooleanSupplier stopping) {
		this.carriers.stream()
			.filter((carrier) -> carrier.channel() == channel && carrier.isSetUp())
			.forEach((carrier) -> deliver(carrier, stopping));
	}

	private void deliver(Carrier carrier, BooleanSupplier stopping) {
		boolean goesOn = true;
		while (goesOn) {
			List<Delivery> due = this.deliveries.due(carrier.channel(), this.clock.instant(), BATCH);
			goesOn = !due.isEmpty()
					&& due.stream().allMatch((delivery) -> !stopping.getAsBoolean() && attempt(carrier, delivery));
		}
	}

	/**
	 * Tries one.
	 * @return whether the next one may be tried
	 */
	private boolean attempt(Carrier carrier, Delivery delivery) {
		Outcome outcome = carry(carrier, delivery);
		Instant now = this.clock.instant();
		switch (outcome.kind()) {
			case DELIVERED -> delivered(delivery, now);
			case AWAY -> waitWithAll(delivery, outcome, now);
			case LATER -> waitAlone(delivery, outcome, now);
			case REFUSED -> this.deliveries.settle(delivery.id(), "FAILED", outcome.reason(), now);
			case UNWANTED -> this.deliveries.settle(delivery.id(), "LEFT_OUT", null, now);
		}
		return outcome.kind() != Outcome.Kind.AWAY;
	}

	/**
	 * A mistake of ours must not keep the others from going.
	 */
	private static Outcome carry(Carrier carrier, Delivery delivery) {
		try {
			return carrier.carry(delivery);
		}
		catch (RuntimeException ex) {
			logger.warn("Delivery {} by {} failed: {}", delivery.id(), delivery.channel(), ex.getClass().getName());
			return Outcome.later(Reasons.BROKEN);
		}
	}

	private void delivered(Delivery delivery, Instant now) {
		this.deliveries.settle(delivery.id(), "DELIVERED", null, now);
		this.deliveries.releaseAll(delivery.channel(), now);
	}

	private void waitWithAll(Delivery delivery, Outcome outcome, Instant now) {
		Instant next = now.plus(BackOff.after(delivery.tries() + 1));
		this.deliveries.postpone(delivery, outcome.reason(), next);
		this.deliveries.holdAll(delivery.channel(), next);
		logger.warn("Notices by {} wait until {}: {}", delivery.channel(), next, outcome.reason());
	}

	private void waitAlone(Delivery delivery, Outcome outcome, Instant now) {
		if (delivery.toldAt().plus(PATIENCE).isBefore(now)) {
			this.deliveries.settle(delivery.id(), "FAILED", outcome.reason(), now);
		}
		else {
			this.deliveries.postpone(delivery, outcome.reason(), now.plus(BackOff.after(delivery.tries() + 1)));
		}
	}

}
