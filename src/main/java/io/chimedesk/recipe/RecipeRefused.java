package io.chimedesk.recipe;

/**
 * A recipe that cannot be kept as it was asked for.
 */
public class RecipeRefused extends RuntimeException {

	private final Why why;

	RecipeRefused(Why why) {
		super(why.name());
		this.why = why;
	}

	/**
	 * The message that tells the operator why.
	 */
	public String key() {
		return "recipe.refused." + this.why;
	}

	/**
	 * The field of the form that is wrong; the name unless it is about another.
	 */
	public String field() {
		return switch (this.why) {
			case NO_NAME, LONG_NAME, NAME_TAKEN, TOO_MANY -> "name";
			case NO_FILTER, NO_CHANGE -> "filter";
		};
	}

	enum Why {

		NO_NAME, LONG_NAME, NAME_TAKEN, TOO_MANY, NO_FILTER, NO_CHANGE

	}

}
