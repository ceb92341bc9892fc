package io.chimedesk.plan.web;

import java.util.List;

import io.chimedesk.budget.BudgetLine;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanStatus;
import io.chimedesk.plan.ProtectedUser;
import org.jspecify.annotations.Nullable;

/**
 * One user of a plan in review, to be edited.
 *
 * @param tiers that the account supports
 * @param protection who protected the user, when and why; null if nobody did
 * @param mayProtect whether the operator may protect and release users
 * @param budgets of the tiers, where there is something to tell
 * @param query what the review showed
 */
record RowPage(Plan plan, PlanItem item, List<String> tiers, @Nullable ProtectedUser protection, boolean mayProtect,
		List<BudgetLine> budgets, ReviewQuery query) {

	/**
	 * Whether the plan is still to be reviewed.
	 */
	public boolean isOpen() {
		return this.plan.status() == PlanStatus.REVIEW;
	}

	/**
	 * The review, at this user.
	 */
	public String back() {
		return this.query.review(this.plan.id()) + "#user-" + this.item.position();
	}

	/**
	 * The address of an action on this user that leads back.
	 */
	public String action(String name) {
		String path = "/plans/" + this.plan.id() + "/items/" + this.item.position() + name;
		return this.query.at(path, this.query.position()).toString();
	}

	/**
	 * The address of an action on users of the plan that leads back.
	 */
	public String among(String name) {
		return this.query.at("/plans/" + this.plan.id() + "/" + name, this.query.position()).toString();
	}

}
