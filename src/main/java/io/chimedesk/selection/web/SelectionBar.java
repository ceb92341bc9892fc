package io.chimedesk.selection.web;

/**
 * The bar that is there while something is selected.
 *
 * @param users how many users the account has in our copy
 * @param clear the address of the form that clears the selection
 */
record SelectionBar(String accountId, int selected, long users, String clear) {
}
