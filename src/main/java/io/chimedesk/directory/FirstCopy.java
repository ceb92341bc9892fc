package io.chimedesk.directory;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * The first copy of an account's users: they are written page by page as they are read,
 * and nobody sees any of them before the list was read to its end.
 */
@Component
class FirstCopy {

	private final CopiedUsers copied;

	private final CopyRevisions revisions;

	FirstCopy(CopiedUsers copied, CopyRevisions revisions) {
		this.copied = copied;
		this.revisions = revisions;
	}

	/**
	 * Whether this refresh makes a first copy. What an earlier version or a single
	 * reading has begun is carried on like any later one.
	 */
	boolean isMadeBy(OpenRefresh refresh) {
		return !this.revisions.isPublished(refresh.accountId())
				&& (refresh.pages() == 0 || this.copied.hasAny(refresh.accountId()));
	}

	/**
	 * Adds the users of pages that follow those that were added.
	 * @param places takes up where they are
	 */
	void add(String accountId, List<PackedPage> pages, NewPlaces places) {
		CopyEdition edition = new CopyEdition(accountId, this.revisions.next(), false);
		List<WrittenUser> users = pages.stream()
			.flatMap((packed) -> packed.page().readUsers())
			.sorted(Comparator.comparing(ReadUser::userId))
			.map((user) -> edition.written(user, null))
			.toList();
		this.copied.insert(edition, users);
		if (places.isWhole()) {
			places.add(this.copied.numbersOf(edition));
		}
	}

	/**
	 * Shows the users, all at once.
	 * @return the revision that this made the copy
	 */
	long publish(String accountId, NewPlaces places) {
		this.copied.publish(accountId, places);
		return this.revisions.raise(accountId);
	}

}
