package io.chimedesk.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A user as our copy has it.
 *
 * @param number stands for the user in addresses
 * @param hasPhoneNumber whether a phone number is assigned; the number itself is not kept
 * @param readAt when the service last told us about this user
 * @param changedAt when our copy last saw a change of this user, null if it never did
 * @param gone whether the last complete refresh did not find the user any more
 */
public record DirectoryUser(long number, String accountId, String userId, @Nullable String email,
		@Nullable String displayName, @Nullable String tier, @Nullable String type, @Nullable String registration,
		@Nullable String invitation, @Nullable Boolean alexaEnabled, @Nullable String alexaRoomArn,
		boolean hasPhoneNumber, @Nullable Instant registeredOn, @Nullable Instant invitedOn, Instant readAt,
		@Nullable Instant changedAt, boolean gone) {

	/**
	 * What to call this user on a page: the name, else the e-mail address, else the ID.
	 */
	public String label() {
		if (this.displayName != null && !this.displayName.isBlank()) {
			return this.displayName;
		}
		return (this.email != null) ? this.email : this.userId;
	}

	/**
	 * The address of the user's page.
	 */
	public String address() {
		return "/accounts/" + this.accountId + "/users/" + this.number;
	}

	/**
	 * What entries of the journal about this user have as their subject.
	 */
	public String subject() {
		return "user/" + this.accountId + "/" + this.userId;
	}

	/**
	 * Only the ID: a user in a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "DirectoryUser[" + this.userId + "]";
	}

}
