package io.chimedesk.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A row to write.
 *
 * @param number of the row that there is already, null for a new one
 * @param changedAt when it was found to be another than before, null if it was not
 */
record WrittenUser(@Nullable Long number, ReadUser user, @Nullable Instant changedAt) {
}
