package io.chimedesk.lease;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.run.ResultFilter;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunItem;
import io.chimedesk.run.RunReports;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles the leases of a run that is over by what became of their users in it.
 */
@Component
class RunSettling {

	private final StoredLeases leases;

	private final RunReports reports;

	private final LeaseSettlement settlement;

	private final LeaseDays days;

	RunSettling(StoredLeases leases, RunReports reports, LeaseSettlement settlement, LeaseDays days) {
		this.leases = leases;
		this.reports = reports;
		this.settlement = settlement;
		this.days = days;
	}

	/**
	 * Settles them; again it changes nothing.
	 */
	@Transactional
	public void settle(long number) {
		Run run = this.reports.get(number, Actor.SYSTEM);
		if (run.status().isOpen()) {
			return;
		}
		Map<String, RunItem> items = this.reports.items(run, ResultFilter.ALL, 0, run.total())
			.stream()
			.collect(Collectors.toMap(RunItem::userId, Function.identity()));
		List<Settled> decided = this.leases.ofRun(number)
			.stream()
			.map((lease) -> RunRuling.on(lease, run, items.get(lease.userId()),
					this.days.isTriedAgain(lease.back().tries())))
			.filter(Objects::nonNull)
			.toList();
		this.settlement.apply(Actor.SYSTEM, decided);
	}

}
