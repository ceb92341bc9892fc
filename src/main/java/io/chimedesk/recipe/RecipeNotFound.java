package io.chimedesk.recipe;

/**
 * There is no such recipe, or it is not this operator's to see or change.
 */
public class RecipeNotFound extends RuntimeException {

	RecipeNotFound(long id) {
		super("Recipe " + id);
	}

}
