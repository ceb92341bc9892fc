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

	/** How many leases of an account are ended in one run. */
	private static final int MOST = 500;

	private final StoredLeases leases;

	private final LeaseReminders reminders;

	private final LeaseEnds ends;

	private final LeaseUsers users;

	private final LeaseSettlement settlement;

	LeaseTurn(StoredLeases leases, LeaseReminders reminders, LeaseEnds ends, LeaseUsers users,
			LeaseSettlement settlement) {
		this.leases = leases;
		this.reminders = reminders;
		this.ends = ends;
		this.users = users;
		this.settlement = settlement;
	}

	/**
	 * Does it once. Trouble with one account keeps nothing from the others.
	 */
	void take() {
		this.reminders.announce();
		this.leases.accountsDue(this.reminders.now()).forEach(this::end);
		this.leases.asking()
			.stream()
			.collect(Collectors.groupingBy(Lease::accountId))
			.forEach((account, asking) -> forgetAnswered(account, asking));
	}

	private void end(String accountId) {
		List<Lease> due = this.leases.due(accountId, this.reminders.now(), MOST);
		try {
			this.ends.end(accountId, due);
		}
		catch (RuntimeException ex) {
			logger.error("Leases of account {} could not be ended", accountId, ex);
			this.ends.putOff(due);
		}
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

}
