package io.chimedesk.recipe.web;

import java.util.List;
import java.util.Optional;

import io.chimedesk.audit.Actor;
import io.chimedesk.budget.BudgetLine;
import io.chimedesk.budget.Budgets;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.plan.ConfirmedPlan;
import io.chimedesk.recipe.Recipe;
import io.chimedesk.recipe.RecipeOutlook;
import io.chimedesk.recipe.RecipeUsers;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunReports;

import org.springframework.stereotype.Component;

/**
 * Gathers what the pages of recipes show.
 */
@Component
class RecipePages {

	private final RecipeUsers users;

	private final RecipeWords words;

	private final RunReports runs;

	private final Budgets budgets;

	RecipePages(RecipeUsers users, RecipeWords words, RunReports runs, Budgets budgets) {
		this.users = users;
		this.words = words;
		this.runs = runs;
		this.budgets = budgets;
	}

	/**
	 * One of several recipes.
	 */
	RecipeView row(ChimeAccount account, Recipe recipe, Actor actor) {
		return view(account, recipe, actor, List.of());
	}

	/**
	 * One recipe by itself.
	 */
	RecipeView view(ChimeAccount account, Recipe recipe, Actor actor) {
		List<BudgetLine> told = (recipe.change().tier() != null) ? this.budgets.told(account.accountId()) : List.of();
		return view(account, recipe, actor,
				told.stream().filter((line) -> line.tier() == recipe.change().tier()).toList());
	}

	private RecipeView view(ChimeAccount account, Recipe recipe, Actor actor, List<BudgetLine> told) {
		RecipeOutlook outlook = this.users.outlook(recipe);
		Long run = Optional.ofNullable(outlook.last())
			.map(ConfirmedPlan::id)
			.flatMap((plan) -> this.runs.ofPlan(plan, actor))
			.map(Run::number)
			.orElse(null);
		return new RecipeView(recipe, account.name(), this.words.filter(recipe.query()),
				this.words.change(recipe.change(), recipe.only()), outlook, run, recipe.isOwn(actor),
				recipe.mayDelete(actor), !actor.isAuditor(), told);
	}

}
