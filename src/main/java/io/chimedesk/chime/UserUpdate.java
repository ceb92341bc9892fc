package io.chimedesk.chime;

import org.jspecify.annotations.Nullable;

/**
 * What one item of a batch update sets; null leaves the field as it is.
 */
public record UserUpdate(String userId, @Nullable LicenceTier tier, @Nullable UserType type,
		@Nullable Boolean alexaEnabled, @Nullable String alexaRoomArn) {
}
