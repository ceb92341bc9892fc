package io.chimedesk.notice.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an operator was told.
 *
 * @param unread the newest of what is not read yet; nothing on older pages
 * @param total how many are not read yet
 * @param newest whether it is the first page
 * @param older where the next page begins; null if there is none
 */
record NoticesPage(List<Line> unread, int total, List<Line> read, boolean newest, @Nullable Long older) {

	/** Up to which notice all are marked as read: what came later was not on the page. */
	public long last() {
		return this.unread.isEmpty() ? 0 : this.unread.getFirst().id();
	}

	public boolean isEmpty() {
		return this.unread.isEmpty() && this.read.isEmpty();
	}

	/**
	 * One notice in words.
	 */
	record Line(long id, String text, Instant toldAt) {
	}

}
