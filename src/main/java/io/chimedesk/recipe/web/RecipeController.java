package io.chimedesk.recipe.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.recipe.Recipe;
import io.chimedesk.recipe.RecipePlanning;
import io.chimedesk.recipe.RecipeRefused;
import io.chimedesk.recipe.Recipes;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Makes plans by a recipe, and changes, shares and deletes it.
 */
@Controller
class RecipeController {

	private static final String RECIPE = RecipesController.RECIPES + "/{recipeId}";

	private static final String BACK = "redirect:/accounts/{accountId}/recipes/{recipeId}";

	private final Recipes recipes;

	private final RecipePlanning planning;

	private final RecipePages pages;

	private final OpenAccounts accounts;

	RecipeController(Recipes recipes, RecipePlanning planning, RecipePages pages, OpenAccounts accounts) {
		this.recipes = recipes;
		this.planning = planning;
		this.pages = pages;
		this.accounts = accounts;
	}

	/**
	 * Makes a plan of those who are new, or with anything but {@code new} of all.
	 */
	@PostMapping(RECIPE + "/plan")
	String plan(@PathVariable String accountId, @PathVariable long recipeId,
			@RequestParam(required = false) @Nullable String whom, Authentication authentication,
			RedirectAttributes redirect) {
		try {
			return "redirect:/plans/"
					+ this.planning.plan(Actor.of(authentication), accountId, recipeId, !"new".equals(whom)).id();
		}
		catch (PlanRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger(ex.key(), ex.arguments().toArray()));
			return BACK;
		}
	}

	@PostMapping(RECIPE)
	String change(@PathVariable String accountId, @PathVariable long recipeId,
			@Valid @ModelAttribute("form") RecipeForm form, BindingResult errors, Authentication authentication,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		ChimeAccount account = this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		Recipe recipe = this.recipes.get(actor, accountId, recipeId);
		if (!errors.hasErrors()) {
			change(actor, recipe, form, errors);
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("page", this.pages.view(account, recipe, actor));
			return "recipe/recipe";
		}
		redirect.addFlashAttribute(Flash.NAME, Flash.success("recipe.changed"));
		return BACK;
	}

	/**
	 * Shares a recipe, or with anything but {@code true} takes it back.
	 */
	@PostMapping(RECIPE + "/share")
	String share(@PathVariable String accountId, @PathVariable long recipeId,
			@RequestParam(required = false) @Nullable String shared, Authentication authentication,
			RedirectAttributes redirect) {
		boolean everybody = "true".equals(shared);
		this.recipes.share(Actor.of(authentication), accountId, recipeId, everybody);
		redirect.addFlashAttribute(Flash.NAME,
				everybody ? Flash.success("recipe.shared") : Flash.success("recipe.unshared"));
		return BACK;
	}

	@PostMapping(RECIPE + "/delete")
	String delete(@PathVariable String accountId, @PathVariable long recipeId, Authentication authentication,
			RedirectAttributes redirect) {
		Recipe deleted = this.recipes.delete(Actor.of(authentication), accountId, recipeId);
		redirect.addFlashAttribute(Flash.NAME, Flash.success("recipe.deleted", deleted.name())
			.withUndo("/accounts/" + accountId + "/recipes/" + recipeId + "/restore"));
		return "redirect:" + RecipesController.RECIPES;
	}

	@PostMapping(RECIPE + "/restore")
	String restore(@PathVariable String accountId, @PathVariable long recipeId, Authentication authentication,
			RedirectAttributes redirect) {
		try {
			Recipe restored = this.recipes.restore(Actor.of(authentication), accountId, recipeId);
			redirect.addFlashAttribute(Flash.NAME, Flash.success("recipe.restored", restored.name()));
			return BACK;
		}
		catch (RecipeRefused ex) {
			redirect.addFlashAttribute(Flash.NAME, Flash.danger(ex.key()));
			return "redirect:" + RecipesController.RECIPES;
		}
	}

	private void change(Actor actor, Recipe recipe, RecipeForm form, BindingResult errors) {
		try {
			this.recipes.change(actor, recipe.accountId(), recipe.id(), form.name(), form.reason(),
					form.ticketOrNull());
		}
		catch (RecipeRefused ex) {
			errors.rejectValue("name", ex.key());
		}
	}

}
