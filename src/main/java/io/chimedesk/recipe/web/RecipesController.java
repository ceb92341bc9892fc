package io.chimedesk.recipe.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.recipe.Recipe;
import io.chimedesk.recipe.Recipes;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The recipes of an account, and what each would be about now.
 */
@Controller
class RecipesController {

	static final String RECIPES = "/accounts/{accountId}/recipes";

	private final Recipes recipes;

	private final RecipePages pages;

	private final OpenAccounts accounts;

	RecipesController(Recipes recipes, RecipePages pages, OpenAccounts accounts) {
		this.recipes = recipes;
		this.pages = pages;
		this.accounts = accounts;
	}

	@GetMapping(RECIPES)
	String list(@PathVariable String accountId, @RequestParam(required = false) @Nullable String from,
			Authentication authentication, Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		List<Recipe> all = this.recipes.visible(actor, accountId);
		int first = first(from, all.size());
		List<RecipeView> shown = all.stream()
			.skip(first - 1L)
			.limit(RecipesPage.SIZE)
			.map((recipe) -> this.pages.row(account, recipe, actor))
			.toList();
		model.addAttribute("page", new RecipesPage(account, shown, first, all.size(), !actor.isAuditor()));
		return "recipe/recipes";
	}

	@GetMapping(RECIPES + "/{recipeId}")
	String show(@PathVariable String accountId, @PathVariable long recipeId, Authentication authentication,
			Model model) {
		ChimeAccount account = this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		Recipe recipe = this.recipes.get(actor, accountId, recipeId);
		model.addAttribute("page", this.pages.view(account, recipe, actor));
		model.addAttribute("form", RecipeForm.of(recipe));
		return "recipe/recipe";
	}

	/** The beginning of the page that this place is on; of the first one if on none. */
	private static int first(@Nullable String from, int total) {
		int place = (from != null && from.matches("\\d{1,6}")) ? Integer.parseInt(from) : 1;
		return (place < 1 || place > total) ? 1 : place - (place - 1) % RecipesPage.SIZE;
	}

}
