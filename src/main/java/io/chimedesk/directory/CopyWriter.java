package io.chimedesk.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes into the copy what is new to it or different, and nothing else. Whoever calls it
 * holds the lock of the account.
 */
@Component
class CopyWriter {

	private final CopiedUsers copied;

	private final CopyRevisions revisions;

	CopyWriter(CopiedUsers copied, CopyRevisions revisions) {
		this.copied = copied;
		this.revisions = revisions;
	}

	/**
	 * What the copy becomes by what is taken over next.
	 * @param wasWhole whether there is a whole copy already
	 */
	CopyEdition next(String accountId, boolean wasWhole) {
		return new CopyEdition(accountId, this.revisions.raise(accountId), wasWhole);
	}

	/**
	 * Takes over a part of a whole list.
	 * @param begun when the list was begun to be read; null if the copy has nobody to
	 * compare with
	 * @return how many of them the copy had and last heard of before
	 */
	long takeListed(CopyEdition edition, List<ReadUser> users, @Nullable Instant begun) {
		Map<String, CopiedUser> known = (begun != null) ? find(edition, users) : Map.of();
		write(edition, users.stream().filter((user) -> !isKnown(known.get(user.userId()), user)).toList(), known);
		return known.values().stream().filter((user) -> !user.gone() && user.readAt().isBefore(begun)).count();
	}

	/**
	 * Takes over users that were read one by one; also a reading that says the same as
	 * before tells that the user is there.
	 */
	void takeSeen(CopyEdition edition, List<ReadUser> users, Map<String, CopiedUser> known) {
		write(edition, users, known);
	}

	private Map<String, CopiedUser> find(CopyEdition edition, List<ReadUser> users) {
		return this.copied.find(edition.accountId(), users.stream().map(ReadUser::userId).toList());
	}

	private void write(CopyEdition edition, List<ReadUser> users, Map<String, CopiedUser> known) {
		List<WrittenUser> added = new ArrayList<>();
		List<WrittenUser> changed = new ArrayList<>();
		for (ReadUser user : users) {
			CopiedUser earlier = known.get(user.userId());
			(earlier == null ? added : changed).add(edition.written(user, earlier));
		}
		this.copied.insert(edition.accountId(), edition.revision(), added);
		this.copied.update(edition.accountId(), edition.revision(), changed);
	}

	private static boolean isKnown(@Nullable CopiedUser known, ReadUser read) {
		return known != null && (known.says(read.facts()) || read.readAt().isBefore(known.readAt()));
	}

}
