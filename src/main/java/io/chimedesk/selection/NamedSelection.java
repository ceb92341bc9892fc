package io.chimedesk.selection;

import org.jspecify.annotations.Nullable;

/**
 * One of an operator's selections in an account.
 *
 * @param users how many are in it
 * @param current whether picking is about this one
 * @param from the operator who handed it over; null if nobody did
 * @param note what that operator wrote
 * @param unread whether it was handed over and not looked at yet
 * @param undoable what was done last and can be undone; null if nothing can
 */
public record NamedSelection(long id, String accountId, String name, int users, boolean current, @Nullable String from,
		@Nullable String note, boolean unread, @Nullable Undoable undoable) {
}
