package io.chimedesk.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A row to write.
 *
 * @param changedAt when it was found to be another than before, null if it was not
 */
record WrittenUser(ReadUser user, @Nullable Instant changedAt) {
}
