package io.chimedesk.directory;

import org.jspecify.annotations.Nullable;

/**
 * A user as a look-up in our copy answers: what somebody needs to recognise the user and
 * to see what would change.
 *
 * @param number stands for the user in addresses
 * @param gone whether the last complete refresh did not find the user any more
 */
public record ListedUser(long number, String userId, @Nullable String email, @Nullable String displayName,
		@Nullable String tier, @Nullable String type, @Nullable String registration, @Nullable String invitation,
		@Nullable Boolean alexaEnabled, @Nullable String alexaRoomArn, boolean gone) {

	/**
	 * Only the ID: a user in a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "ListedUser[" + this.userId + "]";
	}

}
