package io.chimedesk.selection;

/**
 * A filter that cannot be saved as it was asked for.
 */
public class FilterRefused extends RuntimeException {

	private final Why why;

	FilterRefused(Why why) {
		super(why.name());
		this.why = why;
	}

	/**
	 * The message that tells the operator why.
	 */
	public String key() {
		return "selection.saved.refused." + this.why;
	}

	enum Why {

		NO_NAME, LONG_NAME, NAME_TAKEN, TOO_MANY, NO_FILTER, LONG_FILTER

	}

}
