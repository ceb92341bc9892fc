package io.chimedesk.selection;

import io.chimedesk.directory.UserFilter;

/**
 * Which users of a selection are meant.
 *
 * @param filter what they have to match; those that are gone match no filter
 */
public record SelectionView(UserFilter filter, Only only) {

	/** Everybody. */
	public static final SelectionView ALL = new SelectionView(UserFilter.NONE, Only.ANY);

	/**
	 * What they have to be, beside the filter.
	 */
	public enum Only {

		ANY, GONE, WISHED

	}

}
