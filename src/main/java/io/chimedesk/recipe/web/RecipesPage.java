package io.chimedesk.recipe.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of recipes.
 *
 * @param from the place of the first one that is shown
 * @param total how many there are
 */
record RecipesPage(ChimeAccount account, List<RecipeView> recipes, int from, int total, boolean mayKeep) {

	/** How many are shown at once. */
	static final int SIZE = 20;

	RecipesPage {
		recipes = List.copyOf(recipes);
	}

	public int to() {
		return this.from + this.recipes.size() - 1;
	}

	public @Nullable String previous() {
		return (this.from > 1) ? address(this.from - SIZE) : null;
	}

	public @Nullable String next() {
		return (to() < this.total) ? address(this.from + SIZE) : null;
	}

	private String address(int first) {
		return "/accounts/" + this.account.accountId() + "/recipes" + ((first > 1) ? "?from=" + first : "");
	}

}
