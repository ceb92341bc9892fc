package io.chimedesk.recipe;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;
import io.chimedesk.recipe.RecipeRefused.Why;
import io.chimedesk.selection.SavedFilter;
import io.chimedesk.selection.SavedFilters;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recipes that operators keep, for themselves or for everybody.
 */
@Service
@Transactional
public class Recipes {

	/** How many recipes an operator may have in an account. */
	public static final int MOST = 100;

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private final StoredRecipes recipes;

	private final SavedFilters filters;

	private final RecipeJournal journal;

	Recipes(StoredRecipes recipes, SavedFilters filters, RecipeJournal journal) {
		this.recipes = recipes;
		this.filters = filters;
		this.journal = journal;
	}

	/**
	 * The own recipes, then those that others share.
	 */
	public List<Recipe> visible(Actor actor, String accountId) {
		return this.recipes.visible(actor.name(), accountId);
	}

	/**
	 * The recipe, if this operator may see it.
	 * @throws RecipeNotFound if there is none, or it is somebody else's and not shared
	 */
	public Recipe get(Actor actor, String accountId, long id) {
		return this.recipes.find(accountId, id)
			.filter((recipe) -> recipe.isVisible(actor))
			.orElseThrow(() -> new RecipeNotFound(id));
	}

	/**
	 * Keeps what a plan does to all, with a saved filter as it is now.
	 * @param filter the ID of the filter; null if none was chosen
	 * @throws RecipeRefused if the name is not one or is taken, there is no such filter,
	 * or the plan sets nothing for all
	 */
	@PreAuthorize(OPERATORS)
	public Recipe keep(Actor actor, Plan plan, @Nullable Long filter, @Nullable String typed) {
		String name = RecipeName.of(typed);
		refuse(plan.change().isEmpty(), Why.NO_CHANGE);
		SavedFilter chosen = filter(actor, plan.accountId(), filter);
		refuse(this.recipes.countOf(actor.name(), plan.accountId()) >= MOST, Why.TOO_MANY);
		Recipe kept = this.recipes
			.add(new Recipe(0, plan.accountId(), actor.name(), name, chosen.query(), plan.change(), plan.only(),
					plan.reason(), plan.ticket(), false))
			.orElseThrow(() -> new RecipeRefused(Why.NAME_TAKEN));
		this.journal.created(actor, kept);
		return kept;
	}

	/**
	 * Gives an own recipe another name, reason and ticket.
	 * @throws RecipeRefused if the name is not one or is taken
	 */
	@PreAuthorize(OPERATORS)
	public void change(Actor actor, String accountId, long id, @Nullable String typed, String reason,
			@Nullable String ticket) {
		Recipe recipe = own(actor, accountId, id);
		String name = RecipeName.of(typed);
		try {
			this.recipes.change(recipe.id(), name, reason, ticket);
		}
		catch (DuplicateKeyException ex) {
			throw new RecipeRefused(Why.NAME_TAKEN);
		}
		this.journal.changed(actor, recipe, reason, ticket);
	}

	/**
	 * Lets everybody use an own recipe, or nobody else any more.
	 */
	@PreAuthorize(OPERATORS)
	public void share(Actor actor, String accountId, long id, boolean shared) {
		Recipe recipe = own(actor, accountId, id);
		if (this.recipes.share(recipe.id(), shared)) {
			this.journal.shared(actor, recipe, shared);
		}
	}

	/**
	 * Deletes an own recipe, or as ADMIN one that somebody shares.
	 */
	@PreAuthorize(OPERATORS)
	public Recipe delete(Actor actor, String accountId, long id) {
		Recipe recipe = this.recipes.find(accountId, id)
			.filter((found) -> found.mayDelete(actor))
			.orElseThrow(() -> new RecipeNotFound(id));
		if (this.recipes.delete(recipe)) {
			this.journal.told(actor, "recipe.deleted", recipe);
		}
		return recipe;
	}

	/**
	 * Takes back the last recipe that was deleted.
	 * @throws RecipeNotFound if it is gone for good
	 * @throws RecipeRefused if another recipe has the name meanwhile
	 */
	@PreAuthorize(OPERATORS)
	public Recipe restore(Actor actor, String accountId, long id) {
		Recipe recipe = this.recipes.findDeleted(accountId, id)
			.filter((found) -> found.mayDelete(actor))
			.orElseThrow(() -> new RecipeNotFound(id));
		try {
			this.recipes.restore(recipe);
		}
		catch (DuplicateKeyException ex) {
			throw new RecipeRefused(Why.NAME_TAKEN);
		}
		this.journal.told(actor, "recipe.restored", recipe);
		return recipe;
	}

	private Recipe own(Actor actor, String accountId, long id) {
		return this.recipes.find(accountId, id)
			.filter((recipe) -> recipe.isOwn(actor))
			.orElseThrow(() -> new RecipeNotFound(id));
	}

	private SavedFilter filter(Actor actor, String accountId, @Nullable Long id) {
		return this.filters.visible(actor, accountId)
			.stream()
			.filter((filter) -> Long.valueOf(filter.id()).equals(id))
			.findFirst()
			.orElseThrow(() -> new RecipeRefused(Why.NO_FILTER));
	}

	private static void refuse(boolean refused, Why why) {
		if (refused) {
			throw new RecipeRefused(why);
		}
	}

}
