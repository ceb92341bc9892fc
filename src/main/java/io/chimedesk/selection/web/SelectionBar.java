package io.chimedesk.selection.web;

import org.jspecify.annotations.Nullable;

/**
 * The bar that is there while something is selected.
 *
 * @param name the name of the selection, if the operator has more than one
 * @param users how many users the account has in our copy
 * @param clear the address of the form that clears the selection
 */
record SelectionBar(String accountId, @Nullable String name, int selected, long users, String clear) {
}
