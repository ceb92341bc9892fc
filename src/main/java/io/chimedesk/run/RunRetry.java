package io.chimedesk.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Origin;
import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import io.chimedesk.selection.Change;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes users of a run up again who did not get what was wanted.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
public class RunRetry {

	private static final Set<Outcome> TO_RETRY = Set.of(Outcome.FAILED, Outcome.UNKNOWN, Outcome.NOT_ATTEMPTED);

	private final Runs runs;

	private final WantedChanges wanted;

	private final Plans plans;

	RunRetry(Runs runs, WantedChanges wanted, Plans plans) {
		this.runs = runs;
		this.wanted = wanted;
		this.plans = plans;
	}

	/**
	 * Makes a plan of the users of a settled run that did not get what was wanted, each
	 * with what it should have got.
	 * @param codes only these codes; empty means any
	 * @param outcomes only these outcomes; empty means FAILED, UNKNOWN and NOT_ATTEMPTED
	 * @throws RunNotFound if there is none or it is somebody else's
	 * @throws RunStillOpen if not every user of it is settled
	 */
	public Plan retry(long number, Set<String> codes, Set<Outcome> outcomes, Actor actor) {
		Run run = over(number, actor);
		return this.plans.draft(actor,
				again(run, this.wanted.by(number, outcomes.isEmpty() ? TO_RETRY : outcomes, codes)));
	}

	/**
	 * Makes a plan of these users of a settled run, each with what it should have got;
	 * who got it is left out.
	 * @throws RunNotFound if there is none or it is somebody else's
	 * @throws RunStillOpen if not every user of it is settled
	 */
	public Plan retryUsers(long number, Set<String> userIds, Actor actor) {
		Run run = over(number, actor);
		return this.plans.draft(actor, again(run, this.wanted.of(number, userIds)));
	}

	private Run over(long number, Actor actor) {
		Run run = this.runs.find(number)
			.filter((found) -> actor.mayChange(found.owner()))
			.orElseThrow(() -> new RunNotFound(number));
		if (run.status().isOpen()) {
			throw new RunStillOpen(number);
		}
		return run;
	}

	private PlanWish again(Run run, Map<String, Change> wanted) {
		Map<String, OwnValues> own = new HashMap<>();
		wanted.forEach((user, change) -> own.put(user, OwnValues.of(change, run.change())));
		own.values().removeIf(OwnValues::isEmpty);
		return new PlanWish(run.accountId(), wanted.keySet(), run.change(), own, this.plans.onlyFrom(run.planId()),
				run.reason(), run.ticket(), null, Origin.retryOf(run.number()));
	}

}
