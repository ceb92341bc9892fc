package io.chimedesk.recipe;

import io.chimedesk.recipe.RecipeRefused.Why;
import io.chimedesk.selection.TypedName;
import org.jspecify.annotations.Nullable;

/**
 * What an operator calls a recipe: unique among the operator's recipes in an account,
 * case aside.
 */
final class RecipeName {

	/** How many characters a name has at most. */
	private static final int LONGEST = 100;

	private RecipeName() {
	}

	/**
	 * The name as it was typed, without what cannot be seen.
	 * @throws RecipeRefused if nothing is left, or too much
	 */
	static String of(@Nullable String typed) {
		String name = TypedName.tidy(typed);
		if (name.isEmpty()) {
			throw new RecipeRefused(Why.NO_NAME);
		}
		if (name.length() > LONGEST) {
			throw new RecipeRefused(Why.LONG_NAME);
		}
		return name;
	}

	/**
	 * What two names have in common that differ in case only.
	 */
	static String key(String name) {
		return TypedName.key(name);
	}

}
