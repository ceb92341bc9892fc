package io.chimedesk.run;

/**
 * An attempt that is about to be made: its row is committed.
 *
 * @param batch the users as they are while it is under way
 */
record AttemptIntent(long id, int batchNumber, int number, Batch batch) {
}
