package io.chimedesk.lease;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What is done about leases again and again: announce the ends that come near, end what
 * is due, and forget questions that have answered themselves.
 */
@Component
class LeaseTurn {

	private static final Logger logger = LoggerFactory.getLogger(LeaseTurn.class);

	private final StoredLeases leases;

	private final LeaseReminders reminders;

	private final DueLeases due;

	private final LeaseUsers users;

	private final LeaseSettlement settlement;

	LeaseTurn(StoredLeases leases, LeaseReminders reminders, DueLeases due, LeaseUsers users,
			LeaseSettlement settlement) {
		this.leases = leases;
		this.reminders = reminders;
		this.due = due;
		this.users = users;
		this.settlement = settlement;
	}

	/**
	 * Does it once. Trouble with one part, or with one account, keeps nothing from the
	 * others.
	 */
	void take() {
		attempt("Ends of leases could not be announced", this.reminders::announce);
		attempt("Leases could not be ended", this.due::end);
		attempt("Questions of leases could not be looked at", this::forgetAnswered);
	}

	private void forgetAnswered() {
		this.leases.asking()
			.stream()
			.collect(Collectors.groupingBy(Lease::accountId))
			.forEach((account, asking) -> attempt(
					"Questions of leases of account " + account + " could not be looked at",
					() -> forgetAnswered(account, asking)));
	}

	private void forgetAnswered(String accountId, List<Lease> asking) {
		Map<String, UserNow> now = this.users.now(accountId, asking.stream().map(Lease::userId).distinct().toList());
		List<Settled> answered = asking.stream()
			.filter((lease) -> Ruling.on(lease, Objects.requireNonNull(now.get(lease.userId())))
				.fate() == Ruling.Fate.THERE)
			.map(Settled::ended)
			.toList();
		this.settlement.apply(Actor.SYSTEM, answered);
	}

	private static void attempt(String otherwise, Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			logger.error(otherwise, ex);
		}
	}

}
