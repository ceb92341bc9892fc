package io.chimedesk.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages of a list that was read to its end, some of them still in memory, beside
 * those of the last whole list.
 */
class NewList {

	private final StagedPages staged;

	private final String stageId;

	private final HeldPages held;

	private final List<PageMark> pages;

	NewList(StagedPages staged, String stageId, HeldPages held) {
		this.staged = staged;
		this.stageId = stageId;
		this.held = held;
		this.pages = staged.marks(stageId);
	}

	/**
	 * Whether so many pages say what they said that it is worth to look at the others
	 * only.
	 */
	boolean resembles(WholeList last) {
		return last.stageId() != null && last.revision() != null
				&& PageMark.notIn(this.staged.marks(last.stageId()), this.pages).size() * 2 < this.pages.size();
	}

	/**
	 * All users by ID.
	 */
	Map<String, ReadUser> users() {
		return users(this.pages);
	}

	/**
	 * The users by ID of the pages that say something else than the last list did, or
	 * have one of these users.
	 */
	Map<String, ReadUser> usersOtherThan(WholeList last, Set<String> written) {
		Set<Integer> wanted = PageMark.notIn(this.staged.marks(last.stage()), this.pages);
		if (!written.isEmpty()) {
			this.staged.forEachUserId(this.stageId, (page) -> !wanted.contains(page), (page, userId) -> {
				if (written.contains(userId)) {
					wanted.add(page);
				}
			});
		}
		return users(this.pages.stream().filter((page) -> wanted.contains(page.page())).toList());
	}

	/**
	 * Who stood on pages of the last list that this one does not have.
	 */
	Set<String> leftSince(WholeList last) {
		Set<Integer> gone = PageMark.notIn(this.pages, this.staged.marks(last.stage()));
		Set<String> userIds = new HashSet<>();
		if (!gone.isEmpty()) {
			this.staged.forEachUserId(last.stage(), gone::contains, (page, userId) -> userIds.add(userId));
		}
		return userIds;
	}

	private Map<String, ReadUser> users(Collection<PageMark> wanted) {
		Map<String, ReadUser> users = new HashMap<>();
		wanted.stream().filter(this.held::has).forEach((page) -> this.held.putUsers(page, users));
		List<Integer> packed = wanted.stream().filter((page) -> !this.held.has(page)).map(PageMark::page).toList();
		if (!packed.isEmpty()) {
			users.putAll(this.staged.users(this.stageId, packed));
		}
		return users;
	}

}
