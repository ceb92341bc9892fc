package io.chimedesk.recipe;

import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanRedrafted;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;

import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes plans by recipes, and remembers by which.
 */
@Service
public class RecipePlanning {

	private final Recipes recipes;

	private final RecipeUsers users;

	private final RecipePlans made;

	private final Plans plans;

	private final RecipeJournal journal;

	RecipePlanning(Recipes recipes, RecipeUsers users, RecipePlans made, Plans plans, RecipeJournal journal) {
		this.recipes = recipes;
		this.users = users;
		this.made = made;
		this.plans = plans;
		this.journal = journal;
	}

	/**
	 * Makes a plan of those that match now.
	 * @param whole whether of all of them, not only of those that are new
	 * @throws RecipeNotFound if the operator may not see the recipe
	 * @throws io.chimedesk.plan.PlanRefused if nobody matches, the account no longer
	 * supports the tier, or the actor's limit is exceeded
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
	@Transactional
	public Plan plan(Actor actor, String accountId, long id, boolean whole) {
		Recipe recipe = this.recipes.get(actor, accountId, id);
		List<String> whom = whole ? this.users.matching(recipe) : this.users.fresh(recipe);
		Plan plan = this.plans.draft(actor, new PlanWish(accountId, whom, recipe.change(), Map.of(), recipe.only(),
				recipe.reason(), recipe.ticket(), null, null));
		this.made.add(recipe.id(), plan.id(), whole);
		this.journal.planned(actor, recipe, plan, whole);
		return plan;
	}

	/**
	 * A plan whose change was edited still counts for its recipe.
	 */
	@EventListener
	void follow(PlanRedrafted event) {
		this.made.follow(event.earlier(), event.redrafted());
	}

}
