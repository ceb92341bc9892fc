package io.chimedesk.directory;

import org.springframework.stereotype.Component;

/**
 * Turns a list that was read to its end into the copy, within the transaction and under
 * the lock of whoever read the last page.
 */
@Component
class NewCopy {

	private final StagedPages staged;

	private final CopiedUsers copied;

	private final CopyWriter writer;

	NewCopy(StagedPages staged, CopiedUsers copied, CopyWriter writer) {
		this.staged = staged;
		this.copied = copied;
		this.writer = writer;
	}

	void takeOver(OpenRefresh refresh) {
		CopyEdition edition = this.writer.next(refresh.accountId(), refresh.hasWholeCopy());
		CopyComparison comparison = new CopyComparison(edition, refresh.startedAt(),
				this.staged.users(refresh.stageId()));
		this.copied.forEach(refresh.accountId(), comparison::meet);
		this.writer.takeOver(edition, comparison);
	}

}
