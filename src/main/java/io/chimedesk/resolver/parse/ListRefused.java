package io.chimedesk.resolver.parse;

import java.util.List;

/**
 * A list that cannot be read, or is too large, and is refused as a whole.
 */
public class ListRefused extends RuntimeException {

	private final Why why;

	private final List<Object> arguments;

	ListRefused(Why why, Object... arguments) {
		super(why.name());
		this.why = why;
		this.arguments = List.of(arguments);
	}

	public static ListRefused tooLarge() {
		return new ListRefused(Why.TOO_LARGE, Limits.BYTES / 1024 / 1024);
	}

	public Why why() {
		return this.why;
	}

	/**
	 * What the message about it names: a line, a limit, a kind of file.
	 */
	public List<Object> arguments() {
		return this.arguments;
	}

	/**
	 * What is wrong with a list as a whole.
	 */
	public enum Why {

		NO_USERS(false), NOT_TEXT(false), NOT_UTF_8(false), TOO_LARGE(true), TOO_MANY_ROWS(true), LINE_TOO_LONG(true);

		private final boolean limit;

		Why(boolean limit) {
			this.limit = limit;
		}

		/**
		 * Whether the list is too large, rather than unreadable.
		 */
		public boolean isLimit() {
			return this.limit;
		}

	}

}
