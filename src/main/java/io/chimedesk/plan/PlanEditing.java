package io.chimedesk.plan;

import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replaces plans while they are reviewed, or gives them up.
 */
@Service
public class PlanEditing {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private static final String OPERATORS_AND_PROGRAM = "hasAnyRole('ADMIN', 'HELPDESK', 'SYSTEM')";

	private final PlanRevision revision;

	private final StoredPlans plans;

	private final PlanItems items;

	private final Plans drafts;

	private final PlanJournal journal;

	PlanEditing(PlanRevision revision, StoredPlans plans, PlanItems items, Plans drafts, PlanJournal journal) {
		this.revision = revision;
		this.plans = plans;
		this.items = items;
		this.drafts = drafts;
		this.journal = journal;
	}

	/**
	 * The users of the plan but those that were taken out, with their own values.
	 * @throws PlanNotFound if there is no such plan, or it is somebody else's
	 */
	@Transactional(readOnly = true)
	public Picked picked(UUID planId, Actor actor) {
		return this.items.picked(this.plans.changeable(planId, actor));
	}

	/**
	 * Makes a new plan of the same users, but those that were taken out, with another
	 * change; their own values stay, and the earlier plan is dropped.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan redraft(UUID planId, Actor actor, Change change, OnlyFrom only, String reason,
			@Nullable String ticket) {
		Plan earlier = this.revision.open(planId, actor);
		Picked picked = this.items.picked(earlier);
		this.plans.settle(earlier, PlanStatus.DROPPED); // before the journal is locked
		Plan redrafted = this.drafts.draft(actor, new PlanWish(earlier.accountId(), picked.userIds(), change,
				picked.own(), only, reason, ticket, earlier.selectionId(), earlier.origin()));
		this.journal.redrafted(actor, earlier, redrafted);
		return redrafted;
	}

	/**
	 * Puts a plan that waits for a second person back to review; any other stays as it
	 * is.
	 * @throws PlanNotFound if there is no such plan, or it is somebody else's
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan takeBack(UUID planId, Actor actor) {
		return this.revision.takeBack(planId, actor);
	}

	/**
	 * Gives the plan up.
	 */
	@PreAuthorize(OPERATORS_AND_PROGRAM)
	@Transactional
	public void drop(UUID planId, Actor actor) {
		Plan plan = this.revision.open(planId, actor);
		this.plans.settle(plan, PlanStatus.DROPPED);
		this.journal.record(actor, "plan.dropped", plan);
	}

}
