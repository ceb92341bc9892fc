package io.chimedesk.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.audit.Actor;

import org.springframework.stereotype.Component;

/**
 * Replaces users of a plan in review: what was reviewed before can no longer be
 * confirmed.
 */
@Component
class PlanRevision {

	private final PlanDrafting drafting;

	private final StoredPlans plans;

	private final PlanItems items;

	private final PlanJournal journal;

	private final ApprovalLog approvals;

	PlanRevision(PlanDrafting drafting, StoredPlans plans, PlanItems items, PlanJournal journal,
			ApprovalLog approvals) {
		this.drafting = drafting;
		this.plans = plans;
		this.items = items;
		this.journal = journal;
		this.approvals = approvals;
	}

	/**
	 * The plan to be edited, if this operator may and it still can be. One that waits for
	 * a second person is taken back: what that person saw can no longer be approved.
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 * @throws PlanStale if it was settled or is too old
	 */
	Plan open(UUID planId, Actor actor) {
		Plan plan = takeBack(planId, actor);
		this.drafting.checkOpen(plan);
		return plan;
	}

	/**
	 * The plan, if this operator may edit it and it still can be, also one that waits for
	 * a second person.
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 * @throws PlanStale if it was settled or is too old
	 */
	Plan look(UUID planId, Actor actor) {
		Plan plan = this.plans.changeable(planId, actor);
		if (plan.status() != PlanStatus.AWAITING_APPROVAL) {
			this.drafting.checkOpen(plan);
		}
		return plan;
	}

	/**
	 * Puts a plan that waits for a second person back to review; any other stays as it
	 * is.
	 */
	Plan takeBack(UUID planId, Actor actor) {
		Plan plan = this.plans.changeable(planId, actor);
		if (plan.status() != PlanStatus.AWAITING_APPROVAL) {
			return plan;
		}
		this.plans.move(plan, PlanStatus.AWAITING_APPROVAL, PlanStatus.REVIEW);
		this.approvals.close(plan, actor, ApprovalStatus.WITHDRAWN, "");
		return this.plans.changeable(planId, actor);
	}

	/**
	 * Puts these in the place of the users at the same positions.
	 * @param edit what was done, for the journal
	 * @throws PlanStale if somebody else edited or settled the plan since it was read
	 */
	Plan replace(Plan plan, List<PlanItem> replacements, Actor actor, Map<String, ?> edit) {
		if (replacements.isEmpty()) {
			return plan;
		}
		this.items.replace(plan.id(), replacements);
		Plan revised = this.drafting.numbered(plan, this.items.all(plan.id()));
		this.plans.revise(plan, revised);
		this.journal.record(actor, "plan.revised", revised, edit);
		return revised;
	}

}
