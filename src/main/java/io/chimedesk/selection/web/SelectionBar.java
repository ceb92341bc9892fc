package io.chimedesk.selection.web;

import org.jspecify.annotations.Nullable;

/**
 * The bar that is there while something is selected.
 *
 * @param name the name of the selection, if the operator has more than one
 * @param users how many users the account has in our copy
 * @param matching how many users the filter of the list means
 * @param matchingSelected how many of those are selected
 * @param filtered whether there is a filter at all
 * @param clear the address of the form that clears the selection
 */
record SelectionBar(String accountId, @Nullable String name, int selected, long users, long matching,
		int matchingSelected, boolean filtered, String clear) {
}
