package io.chimedesk.plan;

import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanStale.Why;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the word of the second person.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class ApprovalDeciding {

	private final StoredPlans plans;

	private final PlanItems items;

	private final PlanConfirmation confirmation;

	private final SecondPerson secondPerson;

	private final ApprovalLog log;

	ApprovalDeciding(StoredPlans plans, PlanItems items, PlanConfirmation confirmation, SecondPerson secondPerson,
			ApprovalLog log) {
		this.plans = plans;
		this.items = items;
		this.confirmation = confirmation;
		this.secondPerson = secondPerson;
		this.log = log;
	}

	/**
	 * Marks the plan as confirmed, in the running transaction; at most one caller ever
	 * succeeds. The journal is left to that caller, as for a plan that needs nobody else.
	 * @throws OwnApproval if this operator had a hand in it
	 * @throws PlanStale if it does not wait, waits too long, is not the one of that
	 * digest, or some of its users moved
	 */
	@Transactional
	public Approval approve(UUID planId, Reviewed reviewed, Actor approver, String comment) {
		Plan plan = waiting(planId, reviewed, approver);
		if (this.log.isExpired(this.log.latest(plan))) {
			throw new PlanStale(Why.EXPIRED);
		}
		List<PlanItem> items = this.items.all(planId);
		this.confirmation.checkMoves(plan, items);
		this.plans.move(plan, PlanStatus.AWAITING_APPROVAL, PlanStatus.CONFIRMED);
		this.confirmation.forgetSelected(plan, items);
		return this.log.closeBefore(plan, approver, ApprovalStatus.APPROVED, comment);
	}

	/**
	 * Puts the plan back to review.
	 * @throws OwnApproval if this operator had a hand in it
	 * @throws PlanStale if it does not wait, waits too long, or is not the one of that
	 * digest
	 */
	@Transactional
	public void decline(UUID planId, String digest, Actor approver, String comment) {
		Plan plan = waiting(planId, Reviewed.of(digest), approver);
		this.plans.move(plan, PlanStatus.AWAITING_APPROVAL, PlanStatus.REVIEW);
		this.log.close(plan, approver, ApprovalStatus.DECLINED, comment);
	}

	private Plan waiting(UUID planId, Reviewed reviewed, Actor approver) {
		Plan plan = this.plans.readable(planId, approver);
		Approval approval = this.log.latest(plan);
		if (this.secondPerson.isFirst(plan, approval, approver)) {
			throw new OwnApproval(planId);
		}
		if (plan.status() != PlanStatus.AWAITING_APPROVAL) {
			throw new PlanStale(reviewed.isOf(approval) ? Why.SETTLED : Why.EDITED);
		}
		if (!plan.digest().equals(reviewed.digest()) || !reviewed.isOf(approval)) {
			throw new PlanStale(Why.EDITED);
		}
		return plan;
	}

}
