package io.chimedesk.directory;

/**
 * What the index takes from the row of a user.
 *
 * @param changed when our copy last saw a change of this user, in milliseconds; 0 if it
 * never did
 */
record IndexedUser(ListedUser user, long changed) {
}
