package io.chimedesk.lease;

import java.time.Instant;
import java.util.List;

import io.chimedesk.audit.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announces the ends of leases, each once for each end.
 */
@Component
class LeaseReminders {

	private static final int MOST = 500;

	private final StoredLeases leases;

	private final LeaseSteps steps;

	private final LeaseNews news;

	private final LeaseJournal journal;

	private final LeaseDays days;

	LeaseReminders(StoredLeases leases, LeaseSteps steps, LeaseNews news, LeaseJournal journal, LeaseDays days) {
		this.leases = leases;
		this.steps = steps;
		this.news = news;
		this.journal = journal;
		this.days = days;
	}

	@Transactional
	public void announce() {
		List<Lease> announced = this.leases.toAnnounce(now(), MOST)
			.stream()
			.filter((lease) -> this.steps.announced(lease, now()))
			.toList();
		this.news.ending(announced);
		this.journal.record(Actor.SYSTEM,
				announced.stream().map((lease) -> LeaseJournal.fact("announced", lease)).toList());
	}

	Instant now() {
		return this.days.now();
	}

}
