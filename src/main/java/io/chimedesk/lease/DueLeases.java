package io.chimedesk.lease;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.setback.Setback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Has the leases ended whose last day is over, account by account. One that fails holds
 * up no other, and is tried less and less often.
 */
@Component
class DueLeases {

	private static final Logger logger = LoggerFactory.getLogger(DueLeases.class);

	/** How many leases of an account are ended in one run. */
	private static final int MOST = 500;

	private final StoredLeases leases;

	private final LeaseEnds ends;

	private final LeaseSetbacks setbacks;

	private final LeaseDays days;

	DueLeases(StoredLeases leases, LeaseEnds ends, LeaseSetbacks setbacks, LeaseDays days) {
		this.leases = leases;
		this.ends = ends;
		this.setbacks = setbacks;
		this.days = days;
	}

	void end() {
		Instant now = this.days.now();
		Set<String> waiting = this.setbacks.all()
			.stream()
			.filter((setback) -> now.isBefore(setback.nextAt()))
			.map(Setback::accountId)
			.collect(Collectors.toSet());
		this.leases.accountsDue(now)
			.stream()
			.filter((account) -> !waiting.contains(account))
			.forEach((account) -> end(account, now));
	}

	private void end(String accountId, Instant now) {
		List<Lease> due = new ArrayList<>();
		try {
			due.addAll(this.leases.due(accountId, now, MOST));
			this.ends.end(accountId, due);
			this.setbacks.over(accountId);
		}
		catch (RuntimeException ex) {
			logger.error("Leases of account {} could not be ended", accountId, ex);
			putOff(accountId, due);
		}
	}

	private void putOff(String accountId, List<Lease> due) {
		try {
			this.setbacks.add(accountId, due);
		}
		catch (RuntimeException ex) {
			logger.error("Leases of account {} could not be put off", accountId, ex);
		}
	}

}
