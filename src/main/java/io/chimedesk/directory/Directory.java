package io.chimedesk.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.ChimeUser;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Our copy of the accounts and their users. Lists and counts leave out users that are
 * gone, unless the filter asks for them.
 */
@Service
public class Directory {

	private final ChimeAccounts accounts;

	private final DirectoryUsers users;

	private final UserSearch search;

	private final Learning learning;

	private final Refreshes refreshes;

	Directory(ChimeAccounts accounts, DirectoryUsers users, UserSearch search, Learning learning, Refreshes refreshes) {
		this.accounts = accounts;
		this.users = users;
		this.search = search;
		this.learning = learning;
		this.refreshes = refreshes;
	}

	/**
	 * All accounts of the copy, by name.
	 */
	public List<ChimeAccount> accounts() {
		return this.accounts.all();
	}

	public Optional<ChimeAccount> account(String accountId) {
		return this.accounts.find(accountId);
	}

	/**
	 * The user of that number, who may be gone, if there is one in that account.
	 */
	public Optional<DirectoryUser> byNumber(String accountId, long number) {
		return this.users.byNumber(accountId, number);
	}

	/**
	 * The addresses of the pages of these users, by ID; there is none for a user that the
	 * copy never had.
	 */
	public Map<String, String> addresses(String accountId, Collection<String> userIds) {
		return find(accountId, userIds).stream()
			.collect(Collectors.toMap(DirectoryUser::userId, DirectoryUser::address));
	}

	/**
	 * The users of these IDs that the copy has, those that are gone too, in any order.
	 */
	public List<DirectoryUser> find(String accountId, Collection<String> userIds) {
		return this.users.find(accountId, userIds);
	}

	/**
	 * A few users of a sorted list.
	 * @param after the cursor of a slice to ask for what follows
	 * @param before the cursor of a slice to ask for what comes before; a cursor that
	 * leads nowhere gives the first slice
	 */
	public UserSlice slice(UserQuery query, @Nullable String after, @Nullable String before, int size) {
		return this.search.slice(query, after, before, size);
	}

	public long count(String accountId, UserFilter filter) {
		return this.search.count(accountId, filter);
	}

	/**
	 * How many of these users a filter means.
	 */
	public long count(String accountId, UserFilter filter, Collection<String> userIds) {
		return this.search.count(accountId, filter, userIds);
	}

	/**
	 * How many users the account has, about, at the price of one row: as many as its
	 * refresh has read, or as are known where there was none.
	 */
	public long size(String accountId) {
		RefreshTally tally = refreshState(accountId).tally();
		long read = Math.max(tally.users(), tally.usersBefore());
		return (read > 0) ? read : count(accountId, UserFilter.NONE);
	}

	/**
	 * How many users have each tier; the empty text stands for none.
	 */
	public Map<String, Long> countsByTier(String accountId) {
		return this.search.countsByTier(accountId);
	}

	/**
	 * How many users each value of each filter field would show.
	 */
	public UserFacets facets(UserQuery query) {
		return this.search.facets(query.accountId(), query.filter());
	}

	/**
	 * The IDs of the users that a filter means, in no order.
	 */
	public List<String> userIds(String accountId, UserFilter filter) {
		return List.of(this.search.userIds(accountId, filter));
	}

	/**
	 * Finds single users by what somebody wrote down.
	 */
	public UserLookup lookup(String accountId) {
		return this.search.lookup(accountId);
	}

	/**
	 * Takes over what somebody has just read from the service.
	 */
	public void learn(String accountId, Collection<ChimeUser> users) {
		this.learning.learn(accountId, users);
	}

	/**
	 * Takes over what somebody read from the service at that time, unless the copy knows
	 * something newer.
	 */
	public void learn(String accountId, Collection<ChimeUser> users, Instant readAt) {
		this.learning.learn(accountId, users, readAt);
	}

	/**
	 * Takes over that the service did not know the user any more at that time, unless the
	 * copy knows something newer.
	 * @return whether the user was not gone before
	 */
	public boolean markGone(String accountId, String userId, Instant readAt) {
		return this.learning.markGone(accountId, userId, readAt);
	}

	/**
	 * Since when the copy of this account is whole; empty if it never was.
	 */
	public Optional<Instant> age(String accountId) {
		return Optional.ofNullable(refreshState(accountId).completeAt());
	}

	/**
	 * How the refresh of the list of accounts stands.
	 */
	public RefreshState accountsState() {
		return refreshState(Refreshes.ACCOUNTS);
	}

	public RefreshState refreshState(String accountId) {
		return this.refreshes.find(accountId).orElseGet(() -> RefreshState.never(accountId));
	}

}
