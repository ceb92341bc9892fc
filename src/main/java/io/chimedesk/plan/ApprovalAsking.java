package io.chimedesk.plan;

import java.time.Instant;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the word of the first person, and has the plan wait for a second one.
 */
@Service
public class ApprovalAsking {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK', 'SYSTEM')";

	private final StoredPlans plans;

	private final PlanItems items;

	private final PlanConfirmation confirmation;

	private final SecondPerson secondPerson;

	private final ApprovalLog log;

	ApprovalAsking(StoredPlans plans, PlanItems items, PlanConfirmation confirmation, SecondPerson secondPerson,
			ApprovalLog log) {
		this.plans = plans;
		this.items = items;
		this.confirmation = confirmation;
		this.secondPerson = secondPerson;
		this.log = log;
	}

	/**
	 * Whether one person is not enough to confirm a plan in review.
	 */
	@Transactional(readOnly = true)
	public boolean isNeeded(UUID planId, Actor actor) {
		return this.plans.find(planId)
			.filter((plan) -> plan.status() == PlanStatus.REVIEW)
			.map((plan) -> this.secondPerson.causes(plan, actor))
			.filter((causes) -> !causes.isEmpty())
			.isPresent();
	}

	/**
	 * Whether the plan of that digest was confirmed and waits.
	 */
	@Transactional(readOnly = true)
	public boolean isWaiting(UUID planId, String digest, Actor actor) {
		return this.plans.find(planId)
			.filter((plan) -> plan.status() == PlanStatus.AWAITING_APPROVAL)
			.filter((plan) -> actor.mayChange(plan.owner()) && plan.digest().equals(digest))
			.isPresent();
	}

	/**
	 * Has the plan wait for a second person; it has to be all that it has to be to be
	 * confirmed.
	 * @param startsAt when its run is to begin; null means at once
	 * @param failureShare from how many failed users on, in percent, the run stops
	 * @see Plans#confirm(UUID, String, Actor, Integer)
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void ask(UUID planId, String digest, Actor actor, @Nullable Integer typedCount, @Nullable Instant startsAt,
			int failureShare) {
		Plan plan = this.plans.changeable(planId, actor);
		this.confirmation.check(plan, this.items.all(planId), digest, actor, typedCount);
		this.plans.settle(plan, PlanStatus.AWAITING_APPROVAL);
		this.log.ask(plan, actor, this.secondPerson.causes(plan, actor), startsAt, failureShare);
	}

}
