package io.chimedesk.basket;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanEditing;
import io.chimedesk.request.Arrival;
import io.chimedesk.request.Fulfilment;
import io.chimedesk.request.Reopening;
import io.chimedesk.request.Settling;
import io.chimedesk.run.ResultFilter;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunItem;
import io.chimedesk.run.RunReports;
import io.chimedesk.schedule.AsSystem;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests that are on the way, and what their runs made of them.
 */
@Component
class Sent {

	private static final int PAGE = 500;

	private final Fulfilment fulfilment;

	private final Settling settling;

	private final Reopening reopening;

	private final RunReports reports;

	private final PlanEditing editing;

	Sent(Fulfilment fulfilment, Settling settling, Reopening reopening, RunReports reports, PlanEditing editing) {
		this.fulfilment = fulfilment;
		this.settling = settling;
		this.reopening = reopening;
		this.reports = reports;
		this.editing = editing;
	}

	@Transactional
	public void run(UUID planId, long run) {
		this.fulfilment.run(planId, run);
	}

	@Transactional
	public void putBack(UUID planId) {
		this.fulfilment.putBack(planId);
	}

	/**
	 * Drops a plan that cannot be confirmed, and opens its requests again.
	 * @throws io.chimedesk.plan.PlanStale if it is not in review any more
	 */
	@Transactional
	public void giveUp(UUID planId) {
		this.editing.drop(planId, Actor.SYSTEM);
		this.reopening.sentWith(planId);
	}

	/**
	 * Settles the requests of an ended run.
	 */
	@Transactional
	public void settle(long number) {
		AsSystem.run(() -> {
			Run run = this.reports.get(number, Actor.SYSTEM);
			this.fulfilment.run(run.planId(), number);
			this.settling.settle(run.planId(), number, arrivals(run));
		});
	}

	private List<Arrival> arrivals(Run run) {
		List<Arrival> arrivals = new ArrayList<>();
		List<RunItem> page = this.reports.items(run, ResultFilter.ALL, 0, PAGE);
		while (!page.isEmpty()) {
			page.forEach((item) -> arrivals
				.add(new Arrival(item.userId(), item.outcome(), item.code(), item.message(), item.from().tier())));
			page = this.reports.items(run, ResultFilter.ALL, arrivals.size(), PAGE);
		}
		return arrivals;
	}

}
