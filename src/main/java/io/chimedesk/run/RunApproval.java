package io.chimedesk.run;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.OwnApproval;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.Reviewed;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Lets a second person approve plans.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class RunApproval {

	private static final int TRIES = 5;

	private final ApprovedPlans plans;

	private final Runs runs;

	RunApproval(ApprovedPlans plans, Runs runs) {
		this.plans = plans;
		this.runs = runs;
	}

	/**
	 * Approves a plan that waits, and starts its run, or has it started at its time if
	 * that is still to come. Whoever is a moment too late is led to the same run.
	 * @param comment may be empty
	 * @throws OwnApproval if this operator had a hand in the plan
	 * @throws PlanStale if the plan does not wait or is not the one of that digest, or
	 * some of its users moved
	 */
	public Approved approve(UUID planId, Reviewed reviewed, Actor approver, String comment) {
		RuntimeException overtaken = null;
		for (int tries = 0; tries < TRIES; tries++) {
			try {
				return new Approved(this.plans.approve(planId, reviewed, approver, comment), true);
			}
			catch (PlanStale ex) {
				return new Approved(runOf(planId, reviewed.digest()).orElseThrow(() -> ex), false);
			}
			catch (DuplicateKeyException | ConcurrencyFailureException ex) {
				overtaken = ex;
			}
		}
		throw Objects.requireNonNull(overtaken);
	}

	private Optional<Long> runOf(UUID planId, String digest) {
		return this.runs.ofPlan(planId).filter((run) -> run.digest().equals(digest)).map(Runs.ConfirmedPlan::number);
	}

	/**
	 * The run of an approved plan.
	 *
	 * @param mine whether it was this word that started it
	 */
	public record Approved(long run, boolean mine) {
	}

}
