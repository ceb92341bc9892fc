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

	PlanRevision(PlanDrafting drafting, StoredPlans plans, PlanItems items, PlanJournal journal) {
		this.drafting = drafting;
		this.plans = plans;
		this.items = items;
		this.journal = journal;
	}

	/**
	 * The plan, if this operator may edit it and it can still be edited.
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 * @throws PlanStale if it was settled or is too old
	 */
	Plan open(UUID planId, Actor actor) {
		Plan plan = this.plans.changeable(planId, actor);
		this.drafting.checkOpen(plan);
		return plan;
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
