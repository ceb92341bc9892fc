package io.chimedesk.basket;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.Plans;
import io.chimedesk.request.Arrival;
import io.chimedesk.request.Settling;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunDesk;
import io.chimedesk.schedule.AsSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Confirms packed plans, each once however often it is asked to. What comes to nothing
 * goes back into the basket.
 */
@Component
class BasketConfirmation {

	private static final Logger logger = LoggerFactory.getLogger(BasketConfirmation.class);

	private static final int PAGE = 500;

	/** The waits in between come to some 40 minutes. */
	static final int MOST_FAILURES = 8;

	private final Plans plans;

	private final RunDesk desk;

	private final Settling settling;

	private final Sent sent;

	BasketConfirmation(Plans plans, RunDesk desk, Settling settling, Sent sent) {
		this.plans = plans;
		this.desk = desk;
		this.settling = settling;
		this.sent = sent;
	}

	/**
	 * Starts the run of a plan, or settles its requests if nobody has to be sent.
	 */
	void confirm(UUID planId) {
		AsSystem.run(() -> {
			Plan plan = this.plans.get(planId, Actor.SYSTEM);
			if (plan.toSend() == 0) {
				this.settling.settle(planId, null, arrivals(planId));
			}
			else {
				start(plan);
			}
		});
	}

	/**
	 * Confirms a plan that could not be confirmed so often, or gives it up once that was
	 * too often: its requests are open again then.
	 */
	void confirm(UUID planId, int failures) {
		if (failures < MOST_FAILURES || !isGivenUp(planId)) {
			confirm(planId);
		}
	}

	private boolean isGivenUp(UUID planId) {
		try {
			AsSystem.run(() -> this.sent.giveUp(planId));
			logger.error("Plan {} of a basket was given up, and its requests are open again", planId);
			return true;
		}
		catch (PlanStale ex) {
			return false;
		}
	}

	private void start(Plan plan) {
		try {
			long run = this.desk.confirm(plan.id(), plan.digest(), Actor.SYSTEM,
					plan.asksForCount() ? plan.toSend() : null);
			this.sent.run(plan.id(), run);
		}
		catch (PlanStale | PlanRefused ex) {
			logger.info("Plan {} of a basket came to nothing: {}", plan.id(), ex.getMessage());
			this.sent.putBack(plan.id());
		}
	}

	private List<Arrival> arrivals(UUID planId) {
		List<Arrival> arrivals = new ArrayList<>();
		List<PlanItem> page = this.plans.items(planId, 1, PAGE);
		while (!page.isEmpty()) {
			page.forEach((item) -> arrivals.add(new Arrival(item.userId(), Outcome.SKIPPED,
					(item.skip() != null) ? item.skip().name() : null, null, item.from().tier())));
			page = this.plans.items(planId, page.getLast().position() + 1, PAGE);
		}
		return arrivals;
	}

}
