package io.chimedesk.selection;

import java.util.LinkedHashMap;
import java.util.Map;

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

	/**
	 * What it sets, for the journal: values as the service names them, by field.
	 */
	public Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>();
		if (this.tier != null) {
			settings.put("tier", this.tier.wire());
		}
		if (this.type != null) {
			settings.put("type", this.type.wire());
		}
		if (this.alexaEnabled != null) {
			settings.put("alexa", this.alexaEnabled.toString());
		}
		if (this.alexaRoomArn != null) {
			settings.put("room", this.alexaRoomArn);
		}
		return settings;
	}

}
