package io.chimedesk.recipe.web;

import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.Plans;
import io.chimedesk.recipe.Recipe;
import io.chimedesk.recipe.RecipeRefused;
import io.chimedesk.recipe.Recipes;
import io.chimedesk.recipe.web.KeepRecipePage.Choice;
import io.chimedesk.selection.SavedFilters;
import io.chimedesk.ui.Flash;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeps a plan, reviewed or run, as a recipe.
 */
@Controller
class KeepRecipeController {

	private static final String KEEP = "/plans/{planId}/recipe";

	private final Plans plans;

	private final Recipes recipes;

	private final SavedFilters filters;

	private final RecipeWords words;

	private final OpenAccounts accounts;

	KeepRecipeController(Plans plans, Recipes recipes, SavedFilters filters, RecipeWords words, OpenAccounts accounts) {
		this.plans = plans;
		this.recipes = recipes;
		this.filters = filters;
		this.words = words;
		this.accounts = accounts;
	}

	@GetMapping(KEEP)
	String form(@PathVariable UUID planId, Authentication authentication, Model model) {
		Actor actor = Actor.of(authentication);
		return show(this.plans.get(planId, actor), new KeepForm(null, null), null, actor, model);
	}

	@PostMapping(KEEP)
	String keep(@PathVariable UUID planId, KeepForm form, Authentication authentication, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		Actor actor = Actor.of(authentication);
		Plan plan = this.plans.get(planId, actor);
		try {
			Recipe kept = this.recipes.keep(actor, plan, form.filterId(), form.name());
			redirect.addFlashAttribute(Flash.NAME, Flash.success("recipe.kept"));
			return "redirect:/accounts/" + kept.accountId() + "/recipes/" + kept.id();
		}
		catch (RecipeRefused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(plan, form, ex, actor, model);
		}
	}

	private String show(Plan plan, KeepForm form, @Nullable RecipeRefused refused, Actor actor, Model model) {
		List<Choice> choices = this.filters.visible(actor, plan.accountId())
			.stream()
			.map((filter) -> new Choice(filter.id(), filter.name(), this.words.filter(filter.query()),
					filter.isOwn(actor) ? null : filter.owner(), Long.valueOf(filter.id()).equals(form.filterId())))
			.toList();
		model.addAttribute("page", new KeepRecipePage(this.accounts.open(plan.accountId()), plan,
				this.words.change(plan.change(), plan.only()), choices, form.name(), refused));
		return "recipe/keep";
	}

	/**
	 * What a recipe is to be called, and the saved filter it is for.
	 */
	record KeepForm(@Nullable String name, @Nullable String filter) {

		@Nullable Long filterId() {
			return (this.filter != null && this.filter.matches("\\d{1,18}")) ? Long.valueOf(this.filter) : null;
		}

	}

}
