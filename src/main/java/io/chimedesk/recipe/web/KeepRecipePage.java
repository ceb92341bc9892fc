package io.chimedesk.recipe.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.plan.Plan;
import io.chimedesk.recipe.RecipeRefused;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is to be kept as a recipe.
 *
 * @param change what it sets, in words
 * @param name what was typed as its name
 * @param refused why it was not kept
 */
record KeepRecipePage(ChimeAccount account, Plan plan, String change, List<Choice> filters, @Nullable String name,
		@Nullable RecipeRefused refused) {

	KeepRecipePage {
		filters = List.copyOf(filters);
	}

	/**
	 * The key of what is wrong with a field; null if nothing.
	 */
	public @Nullable String wrong(String field) {
		return (this.refused != null && this.refused.field().equals(field)) ? this.refused.key() : null;
	}

	/**
	 * A saved filter to choose.
	 *
	 * @param words whom it means
	 * @param by who shares it; null if it is the operator's own
	 */
	record Choice(long id, String name, String words, @Nullable String by, boolean chosen) {
	}

}
