package io.chimedesk.selection;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;

import org.jspecify.annotations.Nullable;

/**
 * What should be set; null means "leave as is".
 */
public record Change(@Nullable LicenceTier tier, @Nullable UserType type, @Nullable Boolean alexaEnabled,
		@Nullable String alexaRoomArn) {

	public boolean isEmpty() {
		return this.tier == null && this.type == null && this.alexaEnabled == null && this.alexaRoomArn == null;
	}

}
