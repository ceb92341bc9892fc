package io.chimedesk.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the copy of an account becomes by one write.
 *
 * @param revision what the rows are marked with
 * @param wasWhole whether there was a whole copy before, so that a user nobody knew is a
 * new one
 */
record CopyEdition(String accountId, long revision, boolean wasWhole) {

	WrittenUser written(ReadUser user, @Nullable CopiedUser earlier) {
		boolean changed = (earlier != null) ? user.facts().looksOtherThan(earlier.facts()) : this.wasWhole;
		@Nullable Instant changedAt = changed ? user.readAt() : null;
		return new WrittenUser((earlier != null) ? earlier.number() : null, user, changedAt);
	}

}
