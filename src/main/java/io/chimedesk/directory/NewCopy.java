package io.chimedesk.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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

	private final LastList lastList;

	private final FirstCopy first;

	NewCopy(StagedPages staged, CopiedUsers copied, CopyWriter writer, LastList lastList, FirstCopy first) {
		this.staged = staged;
		this.copied = copied;
		this.writer = writer;
		this.lastList = lastList;
		this.first = first;
	}

	/**
	 * Whether there is nothing yet that the list could be compared with.
	 */
	boolean isFirst(OpenRefresh refresh) {
		return this.first.isMadeBy(refresh);
	}

	/**
	 * Adds users to a first copy, which nobody sees.
	 */
	void add(OpenRefresh refresh, List<PackedPage> pages, NewPlaces places) {
		this.first.add(refresh.accountId(), pages, places);
	}

	/**
	 * Adds the last users to a first copy and shows it.
	 * @return the revision that the list made the copy
	 */
	long publish(OpenRefresh refresh, PackedPage last, NewPlaces places) {
		this.first.add(refresh.accountId(), List.of(last), places);
		return this.first.publish(refresh.accountId(), places);
	}

	Set<String> lastDigests(String accountId) {
		return this.lastList.of(accountId)
			.flatMap((list) -> Optional.ofNullable(list.stageId()))
			.map((stageId) -> PageMark.digests(this.staged.marks(stageId)))
			.orElse(Set.of());
	}

	/**
	 * @return the revision that the list made the copy
	 */
	long takeOver(OpenRefresh refresh, HeldPages held) {
		CopyEdition edition = this.writer.next(refresh.accountId(), refresh.hasWholeCopy());
		NewList list = new NewList(this.staged, refresh.stageId(), held);
		CopyComparison comparison = this.lastList.of(refresh.accountId())
			.filter(list::resembles)
			.map((last) -> compareDifferent(refresh, edition, list, last))
			.orElseGet(() -> compareAll(refresh, edition, list));
		this.writer.takeOver(edition, comparison);
		return edition.revision();
	}

	private CopyComparison compareAll(OpenRefresh refresh, CopyEdition edition, NewList list) {
		CopyComparison comparison = new CopyComparison(edition, refresh.startedAt(), list.users());
		this.copied.forEach(refresh.accountId(), comparison::meet);
		return comparison;
	}

	/**
	 * Leaves out pages that say what the last whole list said, as far as nobody wrote
	 * their users since.
	 */
	private CopyComparison compareDifferent(OpenRefresh refresh, CopyEdition edition, NewList list, WholeList last) {
		Set<String> written = this.copied.writtenAfter(refresh.accountId(), last.takenOverBy());
		Set<String> userIds = list.leftSince(last);
		userIds.addAll(written);
		var listed = list.usersOtherThan(last, written);
		userIds.addAll(listed.keySet());
		CopyComparison comparison = new CopyComparison(edition, refresh.startedAt(), listed);
		this.copied.find(refresh.accountId(), userIds).values().forEach(comparison::meet);
		return comparison;
	}

}
