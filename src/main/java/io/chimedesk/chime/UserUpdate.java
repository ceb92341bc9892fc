package io.chimedesk.chime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one item of a batch update sets; null leaves the field as it is.
 */
public record UserUpdate(String userId, @Nullable LicenceTier tier, @Nullable UserType type,
		@Nullable Boolean alexaEnabled, @Nullable String alexaRoomArn) {

	/**
	 * The same updates, if they are fit to be one batch.
	 * @throws IllegalArgumentException with none or more than {@link Chime#BATCH_LIMIT},
	 * or a user named twice
	 */
	public static List<UserUpdate> batchOf(List<UserUpdate> updates) {
		if (updates.isEmpty() || updates.size() > Chime.BATCH_LIMIT) {
			throw new IllegalArgumentException("A batch has 1 to 20 users, not " + updates.size());
		}
		if (updates.stream().map(UserUpdate::userId).distinct().count() < updates.size()) {
			throw new IllegalArgumentException("A batch names each user once");
		}
		return List.copyOf(updates);
	}

	/**
	 * Only the ID: an update in a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "UserUpdate[" + this.userId + "]";
	}

}
