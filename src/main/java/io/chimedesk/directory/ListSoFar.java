package io.chimedesk.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who stands on the pages read so far and what they led to: enough to notice that a list
 * is not whole.
 */
class ListSoFar {

	private final Set<String> userIds = new HashSet<>();

	private final Set<String> tokens = new HashSet<>();

	void add(Collection<String> userIds, @Nullable String token) {
		this.userIds.addAll(userIds);
		if (token != null) {
			this.tokens.add(token);
		}
	}

	boolean mayGoOnWith(StagedPage page) {
		return !isCircleWith(page) && !hasAnyOf(page);
	}

	/**
	 * Whether the page leads to one that was read, or is about to be.
	 */
	boolean isCircleWith(StagedPage page) {
		return page.token() != null && this.tokens.contains(page.token());
	}

	/**
	 * Whether a user of the page stood on an earlier one.
	 */
	boolean hasAnyOf(StagedPage page) {
		return page.users().stream().anyMatch((user) -> this.userIds.contains(user.userId()));
	}

}
