package io.chimedesk.lease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Ends the leases of an account whose last day is over: one run returns the earlier tier
 * of all who still have the tier of their lease; what is not so clear asks.
 */
@Component
class LeaseEnds {

	private static final String REASON = "The lease has ended: the earlier tier returns";

	private final LeaseReading reading;

	private final LeaseUsers users;

	private final LeaseInheritance inheritance;

	private final LeaseSettlement settlement;

	private final ReturnRuns runs;

	LeaseEnds(LeaseReading reading, LeaseUsers users, LeaseInheritance inheritance, LeaseSettlement settlement,
			ReturnRuns runs) {
		this.reading = reading;
		this.users = users;
		this.inheritance = inheritance;
		this.settlement = settlement;
		this.runs = runs;
	}

	/**
	 * Ends these leases.
	 * @param due of that account
	 */
	void end(String accountId, List<Lease> due) {
		Set<String> answered = this.reading.refresh(accountId, due.stream().map(Lease::userId).toList());
		Set<String> handedOver = this.inheritance.handOver(accountId, due);
		List<Lease> left = newest(due.stream().filter((lease) -> !handedOver.contains(lease.userId())).toList());
		Map<String, UserNow> now = this.users.now(accountId, left.stream().map(Lease::userId).toList());
		List<Settled> decided = new ArrayList<>();
		List<Lease> back = new ArrayList<>();
		left.forEach((lease) -> Optional.ofNullable(settled(lease, answered, now))
			.ifPresentOrElse(decided::add, () -> back.add(lease)));
		this.settlement.apply(Actor.SYSTEM, decided);
		send(back);
	}

	private void send(List<Lease> back) {
		if (!back.isEmpty()) {
			this.runs.send(Actor.SYSTEM, back,
					back.stream().collect(Collectors.toMap(Lease::userId, (lease) -> lease.tier().wire())), REASON);
		}
	}

	/** Null if the earlier tier is to be returned. */
	private static @Nullable Settled settled(Lease lease, Set<String> answered, Map<String, UserNow> now) {
		if (!answered.contains(lease.userId())) {
			return Settled.later(lease, "NotReadable");
		}
		Ruling ruling = Ruling.on(lease, Objects.requireNonNull(now.get(lease.userId())));
		return switch (ruling.fate()) {
			case RETURN -> null;
			case WAIT -> Settled.later(lease, "HELD_BY_RUN");
			case THERE -> Settled.ended(lease);
			case ASK -> Settled.asks(lease, Objects.requireNonNull(ruling.trouble()), null, ruling.found());
		};
	}

	/** One lease a user; older ones wait for their turn. */
	private static List<Lease> newest(List<Lease> leases) {
		return List.copyOf(leases.stream()
			.collect(Collectors.toMap(Lease::userId, Function.identity(),
					BinaryOperator.maxBy(Comparator.comparingLong(Lease::id))))
			.values());
	}

}
