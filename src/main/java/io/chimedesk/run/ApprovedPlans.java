package io.chimedesk.run;

import java.time.Clock;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Approval;
import io.chimedesk.plan.ApprovalDeciding;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.Reviewed;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the word of the second person and makes the run, in one transaction.
 */
@Component
class ApprovedPlans {

	private final ApprovalDeciding deciding;

	private final Plans plans;

	private final RunConfirmation confirmation;

	private final Clock clock;

	ApprovedPlans(ApprovalDeciding deciding, Plans plans, RunConfirmation confirmation, Clock clock) {
		this.deciding = deciding;
		this.plans = plans;
		this.confirmation = confirmation;
		this.clock = clock;
	}

	/**
	 * Approves the plan. A start that has passed means at once.
	 * @return the number of the run
	 */
	@Transactional
	long approve(UUID planId, Reviewed reviewed, Actor approver, String comment) {
		Approval approval = this.deciding.approve(planId, reviewed, approver, comment);
		RunTerms terms = new RunTerms(approval.startFrom(this.clock.instant()), approval.failureShare());
		return this.confirmation.confirm(this.plans.get(planId, approver), approval, approver, terms);
	}

}
