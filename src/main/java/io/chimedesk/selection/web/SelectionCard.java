package io.chimedesk.selection.web;

import io.chimedesk.selection.NamedSelection;
import org.jspecify.annotations.Nullable;

/**
 * One of the operator's selections on the page.
 *
 * @param from the name of the colleague who handed it over; null if nobody did
 */
record SelectionCard(NamedSelection selection, @Nullable String from) {

	/**
	 * The path of something to do with it.
	 */
	public String path(String action) {
		return "/accounts/" + this.selection.accountId() + "/selections/" + this.selection.id() + "/" + action;
	}

}
