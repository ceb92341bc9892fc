package io.chimedesk.run;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.ApprovalAsking;
import io.chimedesk.plan.ApprovalNeeded;
import io.chimedesk.plan.PlanAwaitsApproval;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.run.Runs.ConfirmedPlan;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Lets an operator confirm plans.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'SYSTEM')")
public class RunDesk {

	private static final int TRIES = 5;

	private final RunConfirmation confirmation;

	private final Runs runs;

	private final TermsPolicy terms;

	private final ApprovalAsking approvals;

	RunDesk(RunConfirmation confirmation, Runs runs, TermsPolicy terms, ApprovalAsking approvals) {
		this.confirmation = confirmation;
		this.runs = runs;
		this.terms = terms;
		this.approvals = approvals;
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
	 * @throws PlanAwaitsApproval if the plan waits for a second person now, and there is
	 * no run
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
			if (this.approvals.isWaiting(planId, digest, actor)) {
				throw new PlanAwaitsApproval(planId);
			}
			if (overtaken instanceof PlanStale stale) {
				throw stale;
			}
			try {
				return confirmed(planId, digest, actor, typedCount, this.terms.checked(terms, actor));
			}
			catch (PlanStale | ApprovalNeeded | DuplicateKeyException | ConcurrencyFailureException ex) {
				overtaken = ex;
			}
		}
		throw Objects.requireNonNull(overtaken);
	}

	private long confirmed(UUID planId, String digest, Actor actor, @Nullable Integer typedCount, RunTerms terms) {
		if (this.approvals.isNeeded(planId, actor)) {
			int share = Objects.requireNonNull(terms.failureShare());
			this.approvals.ask(planId, digest, actor, typedCount, terms.startsAt(), share);
			throw new PlanAwaitsApproval(planId);
		}
		return this.confirmation.confirm(planId, digest, actor, typedCount, terms);
	}

	private Optional<Long> runOf(UUID planId, String digest, Actor actor) {
		return this.runs.ofPlan(planId)
			.filter((run) -> actor.mayChange(run.owner()) && run.digest().equals(digest))
			.map(ConfirmedPlan::number);
	}

}
