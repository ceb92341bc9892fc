package io.chimedesk.chime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A Chime user as the service describes it; everything but the ID may be missing. The
 * personal PIN is never read. Values of enumerations stay as they were on the wire.
 */
public record ChimeUser(String userId, @Nullable String email, @Nullable String displayName, @Nullable String tier,
		@Nullable String type, @Nullable String registration, @Nullable String invitation,
		@Nullable Boolean alexaEnabled, @Nullable String alexaRoomArn, @Nullable String phoneNumber,
		@Nullable Instant registeredOn, @Nullable Instant invitedOn) {

	/**
	 * Only the ID: a user in a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "ChimeUser[" + this.userId + "]";
	}

}
