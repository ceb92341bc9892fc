package io.chimedesk.recipe.web;

import java.util.List;

import io.chimedesk.budget.BudgetLine;
import io.chimedesk.recipe.Recipe;
import io.chimedesk.recipe.RecipeOutlook;
import org.jspecify.annotations.Nullable;

/**
 * A recipe as one operator sees it.
 *
 * @param account the name of the account
 * @param filter whom it is for, in words
 * @param change what it sets, in words
 * @param run the number of its last run; null if there is none or the operator may not
 * see it
 * @param budgets of the tier that it sets; none in a list of recipes
 */
record RecipeView(Recipe recipe, String account, String filter, String change, RecipeOutlook outlook,
		@Nullable Long run, boolean own, boolean mayDelete, boolean mayPlan, List<BudgetLine> budgets) {

	public String address() {
		return "/accounts/" + this.recipe.accountId() + "/recipes/" + this.recipe.id();
	}

	/**
	 * The list of users with its filter.
	 */
	public String users() {
		return "/accounts/" + this.recipe.accountId() + "/users?" + this.recipe.query();
	}

	/**
	 * Whether a plan of the new ones would be another than one of all.
	 */
	public boolean isForNewOnes() {
		return this.outlook.fresh() > 0 && this.outlook.fresh() < this.outlook.matching();
	}

	public boolean isUsed() {
		return this.outlook.last() != null;
	}

}
