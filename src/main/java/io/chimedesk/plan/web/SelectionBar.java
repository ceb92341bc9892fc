package io.chimedesk.plan.web;

/**
 * The bar that is there while something is selected.
 *
 * @param clear the address of the form that clears the selection
 */
record SelectionBar(String accountId, int selected, String clear) {
}
