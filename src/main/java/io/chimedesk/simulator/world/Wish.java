package io.chimedesk.simulator.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a call wants to become of one user (UpdateUserRequestItem); null leaves a field as
 * it is.
 */
public record Wish(@Nullable String userId, @JsonProperty("LicenseType") @Nullable Tier tier,
		@JsonProperty("UserType") @Nullable UserType type,
		@JsonProperty("AlexaForBusinessMetadata") @Nullable Alexa alexa) {

	/**
	 * The values after the wish, of which the real service fulfils only the tier.
	 */
	Values fulfil(Values values, boolean allFields) {
		Values changed = (this.tier != null) ? values.withTier(this.tier) : values;
		if (allFields && this.type != null) {
			changed = changed.withType(this.type);
		}
		return (allFields && this.alexa != null) ? changed.withAlexa(this.alexa) : changed;
	}

}
