package io.chimedesk.chime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Amazon Chime as the rest of the program sees it. Each method makes one attempt per call
 * and reports what came back; it does not retry and throws nothing of the SDK.
 */
public interface Chime {

	/**
	 * The most users that BatchUpdateUser takes (API reference, UpdateUserRequestItems).
	 */
	int BATCH_LIMIT = 20;

	/**
	 * All accounts that the credentials can see, over all pages.
	 */
	Reading<List<ChimeAccount>> accounts();

	Reading<ChimeAccount> account(String accountId);

	/**
	 * One page of up to 200 users.
	 * @param accountId the account
	 * @param nextToken the token of the page before, null for the first page
	 */
	Reading<UserPage> users(String accountId, @Nullable String nextToken);

	Reading<ChimeUser> user(String accountId, String userId);

	/**
	 * Sends one BatchUpdateUser call, exactly once.
	 * @throws IllegalArgumentException with no updates or more than {@link #BATCH_LIMIT},
	 * or a user named twice: nothing is sent
	 */
	BatchReply update(String accountId, List<UserUpdate> updates);

}
