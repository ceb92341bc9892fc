package io.chimedesk.plan.web;

import java.util.EnumSet;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Approval;
import io.chimedesk.plan.ApprovalCause;
import io.chimedesk.plan.Approvals;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks up what pages say of second persons.
 */
@Component
class ApprovalViews {

	private final Approvals approvals;

	ApprovalViews(Approvals approvals) {
		this.approvals = approvals;
	}

	ApprovalView of(Plan plan, Actor actor) {
		@Nullable Approval latest = this.approvals.latest(plan).orElse(null);
		return new ApprovalView(causes(plan, latest, actor), this.approvals.limit(), latest,
				latest != null && this.approvals.mayDecide(plan, latest, actor),
				latest != null && this.approvals.isExpired(latest));
	}

	/**
	 * Of a plan that waits, the causes that it waits for.
	 */
	private Set<ApprovalCause> causes(Plan plan, @Nullable Approval latest, Actor actor) {
		if (plan.status() == PlanStatus.REVIEW) {
			return this.approvals.causes(plan, actor);
		}
		return (latest != null) ? latest.causes() : EnumSet.noneOf(ApprovalCause.class);
	}

}
