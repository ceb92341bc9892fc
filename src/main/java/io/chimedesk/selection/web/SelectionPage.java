package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.selection.CurrentValues;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the selection shows.
 *
 * @param now what the selected users have now
 * @param later whether it is not the first page
 * @param after the number that the next page begins after; null on the last one
 */
record SelectionPage(ChimeAccount account, CurrentValues now, List<Row> rows, boolean later, @Nullable Long after) {

	public @Nullable String first() {
		return this.later ? path() : null;
	}

	public @Nullable String next() {
		return (this.after != null) ? path() + "?after=" + this.after : null;
	}

	private String path() {
		return "/accounts/" + this.account.accountId() + "/selection";
	}

	/**
	 * A selected user; without what the directory says if it does not have the user.
	 */
	record Row(String userId, @Nullable DirectoryUser user) {

		public boolean isGone() {
			return this.user == null || this.user.gone();
		}

		public String label() {
			return (this.user != null) ? this.user.label() : this.userId;
		}

	}

}
