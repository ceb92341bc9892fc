package io.chimedesk.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Origin;
import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import io.chimedesk.run.Runs.ConfirmedPlan;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What an operator can do with runs.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
public class RunDesk {

	private static final Set<Outcome> TO_RETRY = Set.of(Outcome.FAILED, Outcome.UNKNOWN, Outcome.NOT_ATTEMPTED);

	private static final int TRIES = 5;

	private final RunConfirmation confirmation;

	private final Runs runs;

	private final RunResults results;

	private final Plans plans;

	private final TermsPolicy terms;

	RunDesk(RunConfirmation confirmation, Runs runs, RunResults results, Plans plans, TermsPolicy terms) {
		this.confirmation = confirmation;
		this.runs = runs;
		this.results = results;
		this.plans = plans;
		this.terms = terms;
	}

	/**
	 * Confirms a plan and starts its run; the same plan again leads to the same run,
	 * however often and from wherever it is confirmed.
	 * @param typedCount the number of users as the operator typed it; null if nothing was
	 * typed
	 * @return the run's number
	 * @throws io.chimedesk.plan.PlanNotFound if there is none or it is somebody else's
	 * @throws io.chimedesk.plan.PlanStale if the plan is not the one of that digest
	 * @throws io.chimedesk.plan.PlanRefused if nobody is left to send, or the count had
	 * to be typed and differs
	 */
	public long confirm(UUID planId, String digest, Actor actor, @Nullable Integer typedCount) {
		return confirm(planId, digest, actor, typedCount, RunTerms.USUAL);
	}

	/**
	 * Confirms a plan and starts its run, or has it started at its time.
	 * @param terms what the operator says of the run; those of the first confirmation
	 * count
	 * @throws TermsRefused if the run cannot begin then or stop there
	 * @see #confirm(UUID, String, Actor, Integer)
	 */
	public long confirm(UUID planId, String digest, Actor actor, @Nullable Integer typedCount, RunTerms terms) {
		RuntimeException overtaken = null;
		for (int tries = 0; tries < TRIES; tries++) {
			Optional<Long> run = runOf(planId, digest, actor);
			if (run.isPresent()) {
				return run.get();
			}
			if (overtaken instanceof PlanStale stale) {
				throw stale;
			}
			try {
				return this.confirmation.confirm(planId, digest, actor, typedCount, this.terms.checked(terms, actor));
			}
			catch (PlanStale | DuplicateKeyException | ConcurrencyFailureException ex) {
				overtaken = ex;
			}
		}
		throw Objects.requireNonNull(overtaken);
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
		Run run = this.runs.find(number)
			.filter((found) -> actor.mayChange(found.owner()))
			.orElseThrow(() -> new RunNotFound(number));
		if (run.status().isOpen()) {
			throw new RunStillOpen(number);
		}
		return this.plans.draft(actor,
				again(run, this.results.wanted(number, outcomes.isEmpty() ? TO_RETRY : outcomes, codes)));
	}

	private PlanWish again(Run run, Map<String, Change> wanted) {
		Map<String, OwnValues> own = new HashMap<>();
		wanted.forEach((user, change) -> own.put(user, OwnValues.of(change, run.change())));
		own.values().removeIf(OwnValues::isEmpty);
		return new PlanWish(run.accountId(), wanted.keySet(), run.change(), own, this.plans.onlyFrom(run.planId()),
				run.reason(), run.ticket(), null, Origin.retryOf(run.number()));
	}

	private Optional<Long> runOf(UUID planId, String digest, Actor actor) {
		return this.runs.ofPlan(planId)
			.filter((run) -> actor.mayChange(run.owner()) && run.digest().equals(digest))
			.map(ConfirmedPlan::number);
	}

}
