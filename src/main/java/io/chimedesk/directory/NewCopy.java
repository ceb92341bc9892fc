package io.chimedesk.directory;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Turns a list that was read to its end into the copy, a few pages at a time, within the
 * transaction and under the lock of whoever read the last one.
 */
@Component
class NewCopy {

	private static final int PAGES = 5;

	private final StagedPages staged;

	private final CopiedUsers copied;

	private final CopyWriter writer;

	NewCopy(StagedPages staged, CopiedUsers copied, CopyWriter writer) {
		this.staged = staged;
		this.copied = copied;
		this.writer = writer;
	}

	/**
	 * @param pages how many pages the stage has
	 * @param listed the IDs of all users on them
	 */
	void takeOver(OpenRefresh refresh, int pages, Set<String> listed) {
		String accountId = refresh.accountId();
		boolean isFirst = this.copied.isEmpty(accountId);
		long vanished = isFirst ? 0 : this.copied.count(accountId, refresh.startedAt());
		CopyEdition edition = this.writer.next(accountId, refresh.hasWholeCopy());
		for (int page = 1; page <= pages; page += PAGES) {
			List<ReadUser> users = this.staged.users(refresh.stageId(), page, page + PAGES);
			vanished -= this.writer.takeListed(edition, users, isFirst ? null : refresh.startedAt());
		}
		if (vanished > 0) {
			this.copied.markTheOthersGone(accountId, edition.revision(), listed, refresh.startedAt());
		}
	}

}
