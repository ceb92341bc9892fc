package io.chimedesk.selection;

import org.jspecify.annotations.Nullable;

/**
 * What a user has in the fields that a change can set, as the service names them.
 */
public record Values(@Nullable String tier, @Nullable String type, @Nullable Boolean alexaEnabled,
		@Nullable String alexaRoomArn) {
}
