package io.chimedesk.plan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.chimedesk.selection.Change;
import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes plans while they are reviewed.
 */
@Service
public class PlanEditing {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private final PlanDrafting drafting;

	private final StoredPlans plans;

	private final PlanItems items;

	private final Plans drafts;

	private final PlanJournal journal;

	PlanEditing(PlanDrafting drafting, StoredPlans plans, PlanItems items, Plans drafts, PlanJournal journal) {
		this.drafting = drafting;
		this.plans = plans;
		this.items = items;
		this.drafts = drafts;
		this.journal = journal;
	}

	/**
	 * The users of the plan but those that were taken out.
	 * @throws PlanNotFound if there is no such plan, or it is somebody else's
	 */
	@Transactional(readOnly = true)
	public List<String> userIds(UUID planId, Actor actor) {
		return this.items.userIds(this.plans.changeable(planId, actor).id());
	}

	/**
	 * Makes a new plan of the same users, but those that were taken out, with another
	 * change; the earlier plan is dropped.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan redraft(UUID planId, Actor actor, Change change, String reason, @Nullable String ticket) {
		Plan earlier = openFor(planId, actor);
		List<String> users = this.items.userIds(planId);
		Plan redrafted = this.drafts.draft(actor, earlier.accountId(), users, change, reason, ticket,
				earlier.retryOf());
		drop(planId, actor); // last, for the journal is locked from its first entry on
		return redrafted;
	}

	/**
	 * Takes users out of the plan; what was reviewed before can no longer be confirmed.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan takeOut(UUID planId, Collection<String> userIds, Actor actor) {
		Plan plan = openFor(planId, actor);
		if (this.items.takeOut(planId, userIds) == 0) {
			return plan;
		}
		Plan revised = this.drafting.numbered(plan, this.items.all(planId));
		this.plans.revise(plan, revised);
		this.journal.record(actor, "plan.revised", revised);
		return revised;
	}

	/**
	 * Gives the plan up.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void drop(UUID planId, Actor actor) {
		Plan plan = openFor(planId, actor);
		this.plans.settle(plan, PlanStatus.DROPPED);
		this.journal.record(actor, "plan.dropped", plan);
	}

	private Plan openFor(UUID planId, Actor actor) {
		Plan plan = this.plans.changeable(planId, actor);
		this.drafting.checkOpen(plan);
		return plan;
	}

}
