package io.chimedesk.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.plan.PlanDrafting.Draft;
import io.chimedesk.plan.PlanDrafting.Wish;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes plans, shows them and hands them over to be run.
 */
@Service
public class Plans {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private final PlanDrafting drafting;

	private final PlanConfirmation confirmation;

	private final StoredPlans plans;

	private final PlanItems items;

	private final Audit audit;

	Plans(PlanDrafting drafting, PlanConfirmation confirmation, StoredPlans plans, PlanItems items, Audit audit) {
		this.drafting = drafting;
		this.confirmation = confirmation;
		this.plans = plans;
		this.items = items;
		this.audit = audit;
	}

	/**
	 * Makes a plan of these users and this change and keeps it for review.
	 * @throws PlanRefused if there is nothing to do, the change is empty or not supported
	 * by the account, or the actor's limit is exceeded
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan draft(Actor actor, String accountId, Collection<String> userIds, Change change, String reason,
			@Nullable String ticket, @Nullable Long retryOf) {
		Draft draft = this.drafting.draft(actor, new Wish(accountId, change, reason, ticket, retryOf), userIds);
		this.plans.add(draft.plan());
		this.items.add(draft.plan().id(), draft.items());
		record(actor, "plan.drafted", draft.plan());
		return draft.plan();
	}

	/**
	 * The plan, if this operator may see it.
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 */
	@Transactional(readOnly = true)
	public Plan get(UUID planId, Actor actor) {
		return this.plans.find(planId)
			.filter((plan) -> actor.mayRead(plan.owner()))
			.orElseThrow(() -> new PlanNotFound("No plan " + planId));
	}

	/**
	 * The users of the plan in its order, from that position on.
	 */
	@Transactional(readOnly = true)
	public List<PlanItem> items(UUID planId, int fromPosition, int limit) {
		return this.items.from(planId, fromPosition, limit);
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
		drop(planId, actor);
		return draft(actor, earlier.accountId(), users, change, reason, ticket, earlier.retryOf());
	}

	/**
	 * Takes users out of the plan; what was reviewed before can no longer be confirmed.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan takeOut(UUID planId, Collection<String> userIds, Actor actor) {
		Plan plan = openFor(planId, actor);
		this.items.takeOut(planId, userIds);
		Plan revised = this.drafting.numbered(plan, this.items.all(planId));
		if (!this.plans.revise(plan, revised)) {
			throw new PlanStale(PlanStale.Why.EDITED);
		}
		return revised;
	}

	/**
	 * Gives the plan up.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void drop(UUID planId, Actor actor) {
		Plan plan = openFor(planId, actor);
		settle(plan, PlanStatus.DROPPED);
		record(actor, "plan.dropped", plan);
	}

	/**
	 * Marks a plan that asks for no count as confirmed.
	 * @see #confirm(UUID, String, Actor, Integer)
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan confirm(UUID planId, String digest, Actor actor) {
		return confirm(planId, digest, actor, null);
	}

	/**
	 * Marks the plan as confirmed, in the running transaction; at most one caller ever
	 * succeeds.
	 * @param typedCount the number of users as the operator typed it; null if nothing was
	 * typed
	 * @return the plan as confirmed
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 * @throws PlanStale if it was confirmed or dropped before, is older than it may be,
	 * or is not the one of that digest
	 * @throws PlanRefused if nobody is left to send, or the count had to be typed and
	 * differs
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan confirm(UUID planId, String digest, Actor actor, @Nullable Integer typedCount) {
		Plan plan = changeable(planId, actor);
		this.confirmation.check(plan, this.items.all(planId), digest, actor, typedCount);
		settle(plan, PlanStatus.CONFIRMED);
		this.confirmation.forgetSelected(plan);
		record(actor, "plan.confirmed", plan);
		return get(planId, actor);
	}

	private Plan openFor(UUID planId, Actor actor) {
		Plan plan = changeable(planId, actor);
		this.confirmation.checkOpen(plan);
		return plan;
	}

	private Plan changeable(UUID planId, Actor actor) {
		return this.plans.find(planId)
			.filter((plan) -> actor.mayChange(plan.owner()))
			.orElseThrow(() -> new PlanNotFound("No plan " + planId));
	}

	private void settle(Plan plan, PlanStatus status) {
		if (!this.plans.settle(plan.id(), plan.digest(), status)) {
			throw new PlanStale(PlanStale.Why.SETTLED);
		}
	}

	private void record(Actor actor, String action, Plan plan) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("account", plan.accountId());
		details.put("change", plan.change());
		details.put("reason", plan.reason());
		details.put("ticket", plan.ticket());
		details.put("users", plan.toSend());
		details.put("skipped", plan.skipped());
		details.put("digest", plan.digest());
		this.audit.record(actor, action, "plan/" + plan.id(), details);
	}

}
