package io.chimedesk.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Pages that were read by this process and differ from those of the last whole list: what
 * is held here need not be unpacked again.
 */
class HeldPages {

	/** Above this many the rest is unpacked when it is needed. */
	private static final int MOST = 1_000;

	private final Set<String> earlier;

	private final Map<String, StagedPage> pages = new HashMap<>();

	/**
	 * @param earlier the digests of the pages of the last whole list
	 */
	HeldPages(Collection<String> earlier) {
		this.earlier = Set.copyOf(earlier);
	}

	void add(List<PackedPage> read) {
		for (PackedPage page : read) {
			if (this.pages.size() < MOST && !this.earlier.contains(page.digest())) {
				this.pages.put(page.digest(), page.page());
			}
		}
	}

	boolean has(PageMark page) {
		return page.digest() != null && this.pages.containsKey(page.digest());
	}

	/**
	 * Adds the users of a page that is held.
	 */
	void putUsers(PageMark mark, Map<String, ReadUser> users) {
		StagedPage page = Objects.requireNonNull(this.pages.get(mark.digest()));
		page.users().forEach((user) -> users.put(user.userId(), new ReadUser(user, page.readAt())));
	}

}
