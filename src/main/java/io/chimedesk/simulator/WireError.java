package io.chimedesk.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A UserError as it stands in an answer, however odd.
 */
record WireError(@Nullable String userId, @Nullable String errorCode, @Nullable String errorMessage) {
}
