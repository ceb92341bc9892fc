package io.chimedesk.selection;

/**
 * A user in a selection.
 *
 * @param number the place in the order of adding; there are gaps
 */
public record SelectedUser(long number, String userId) {
}
