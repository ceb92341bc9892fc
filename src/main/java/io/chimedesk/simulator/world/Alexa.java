package io.chimedesk.simulator.world;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The Alexa for Business part of a user (AlexaForBusinessMetadata).
 */
public record Alexa(@JsonProperty("IsAlexaForBusinessEnabled") @Nullable Boolean enabled,
		@JsonProperty("AlexaForBusinessRoomArn") @Nullable String roomArn) {
}
