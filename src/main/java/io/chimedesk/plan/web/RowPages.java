package io.chimedesk.plan.web;

import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.budget.Budgets;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.Protection;
import io.chimedesk.plan.RowEditing;

import org.springframework.stereotype.Component;

/**
 * Gathers what the edit of one user of a plan shows.
 */
@Component
class RowPages {

	private final Plans plans;

	private final RowEditing rows;

	private final Protection protection;

	private final Directory directory;

	private final Budgets budgets;

	RowPages(Plans plans, RowEditing rows, Protection protection, Directory directory, Budgets budgets) {
		this.plans = plans;
		this.rows = rows;
		this.protection = protection;
		this.directory = directory;
		this.budgets = budgets;
	}

	RowPage page(UUID planId, int position, ReviewQuery query, Actor actor) {
		Plan plan = this.plans.get(planId, actor);
		PlanItem item = this.rows.item(plan, position, actor);
		List<String> tiers = this.directory.account(plan.accountId())
			.map(ChimeAccount::supportedTiers)
			.orElse(List.of());
		return new RowPage(plan, item, tiers, this.protection.of(plan.accountId(), item.userId()).orElse(null),
				actor.isAdmin(), this.budgets.told(plan.accountId()), query);
	}

}
