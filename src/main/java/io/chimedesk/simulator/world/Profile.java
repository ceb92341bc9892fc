package io.chimedesk.simulator.world;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The part of a user that no call changes.
 */
public record Profile(String userId, String accountId, String primaryEmail, @Nullable String primaryProvisionedNumber,
		@Nullable String displayName,
		@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = ISO_MILLIS,
				timezone = "UTC") @Nullable Instant registeredOn,
		@JsonFormat(shape = JsonFormat.Shape.STRING, pattern = ISO_MILLIS, timezone = "UTC") Instant invitedOn,
		@JsonProperty("PersonalPIN") String personalPin) {

	static final String ISO_MILLIS = "yyyy-MM-dd'T'HH:mm:ss.SSSX";

	Profile withPhoneNumber(String number) {
		return new Profile(this.userId, this.accountId, this.primaryEmail, number, this.displayName, this.registeredOn,
				this.invitedOn, this.personalPin);
	}

}
