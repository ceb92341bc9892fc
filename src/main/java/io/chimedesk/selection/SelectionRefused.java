package io.chimedesk.selection;

import java.util.List;

/**
 * Something that cannot be done with selections as it was asked for.
 */
public class SelectionRefused extends RuntimeException {

	private final String key;

	private final transient List<Object> arguments;

	SelectionRefused(Why why, Object... arguments) {
		super(why.name());
		this.key = "selection.refused." + why;
		this.arguments = List.of(arguments);
	}

	/**
	 * The message that tells the operator why.
	 */
	public String key() {
		return this.key;
	}

	public List<Object> arguments() {
		return this.arguments;
	}

	enum Why {

		NO_NAME, LONG_NAME, NAME_TAKEN, TOO_MANY, LONG_NOTE, NO_COLLEAGUE, COLLEAGUE_FULL, COLLEAGUE_BUSY

	}

}
