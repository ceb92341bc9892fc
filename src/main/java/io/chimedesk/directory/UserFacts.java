package io.chimedesk.directory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.chimedesk.chime.ChimeUser;
import org.jspecify.annotations.Nullable;

/**
 * What the copy keeps of a user, so that two readings can be compared: texts without the
 * NUL that PostgreSQL does not take, times as fine as every database keeps them, and of a
 * phone number no more than that there is one.
 */
@JsonFormat(shape = Shape.ARRAY)
record UserFacts(String userId, @Nullable String email, @Nullable String displayName, @Nullable String tier,
		@Nullable String type, @Nullable String registration, @Nullable String invitation,
		@Nullable Boolean alexaEnabled, @Nullable String alexaRoomArn, boolean hasPhoneNumber,
		@Nullable Instant registeredOn, @Nullable Instant invitedOn) {

	static UserFacts of(ChimeUser user) {
		return new UserFacts(user.userId().replace("\u0000", ""), UserRows.text(user.email()),
				UserRows.text(user.displayName()), UserRows.text(user.tier()), UserRows.text(user.type()),
				UserRows.text(user.registration()), UserRows.text(user.invitation()), user.alexaEnabled(),
				UserRows.text(user.alexaRoomArn()), user.phoneNumber() != null && !user.phoneNumber().isBlank(),
				stored(user.registeredOn()), stored(user.invitedOn()));
	}

	/**
	 * Whether an operator would say that the user changed.
	 */
	boolean looksOtherThan(UserFacts earlier) {
		return !(Objects.equals(this.email, earlier.email) && Objects.equals(this.displayName, earlier.displayName)
				&& Objects.equals(this.tier, earlier.tier) && Objects.equals(this.type, earlier.type)
				&& Objects.equals(this.registration, earlier.registration)
				&& Objects.equals(this.invitation, earlier.invitation)
				&& Objects.equals(this.alexaEnabled, earlier.alexaEnabled)
				&& Objects.equals(this.alexaRoomArn, earlier.alexaRoomArn));
	}

	/**
	 * Only the ID: a user in a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "UserFacts[" + this.userId + "]";
	}

	private static @Nullable Instant stored(@Nullable Instant time) {
		return (time != null) ? time.truncatedTo(ChronoUnit.MICROS) : null;
	}

}
