package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
	 * Whether there are users of the account that nobody sees yet, or soon will be.
	 */
	boolean isFirstCopyUnderWay(String accountId) {
		return this.revisions.isFirstCopyUnderWay(accountId);
	}

	/**
	 * What the copy becomes by what is taken over next.
	 * @param wasWhole whether there is a whole copy already
	 */
	CopyEdition next(String accountId, boolean wasWhole) {
		return new CopyEdition(accountId, this.revisions.raise(accountId), wasWhole);
	}

	/**
	 * Takes over what a whole list says otherwise than the copy. Users of whom the copy
	 * knows something later are marked as written after the list, so that the next one is
	 * compared with them.
	 */
	void takeOver(CopyEdition edition, CopyComparison comparison) {
		this.copied.add(edition, comparison.added());
		this.copied.update(edition, comparison.changed());
		this.copied.markVanished(edition, comparison.vanished());
		if (!comparison.kept().isEmpty()) {
			this.copied.mark(this.revisions.raise(edition.accountId()), comparison.kept());
		}
	}

	/**
	 * Takes over users that were read one by one; also a reading that says the same as
	 * before tells that the user is there.
	 */
	void takeSeen(CopyEdition edition, List<ReadUser> users, Map<String, CopiedUser> known) {
		write(edition, users, known);
	}

	private void write(CopyEdition edition, List<ReadUser> users, Map<String, CopiedUser> known) {
		List<WrittenUser> added = new ArrayList<>();
		List<WrittenUser> changed = new ArrayList<>();
		for (ReadUser user : users) {
			CopiedUser earlier = known.get(user.userId());
			(earlier == null ? added : changed).add(edition.written(user, earlier));
		}
		this.copied.add(edition, added);
		this.copied.update(edition, changed);
	}

}
