package io.chimedesk.protection.web;

import java.util.List;
import java.util.Set;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.plan.ProtectedUser;
import org.jspecify.annotations.Nullable;

/**
 * A page of the protected users of an account.
 *
 * @param from the place of the first one that is shown
 * @param total how many there are
 * @param words whom the search is for; empty if there is none
 * @param found who may be added; null if nobody is searched for
 */
record ProtectedPage(ChimeAccount account, List<Line> lines, int from, int total, String words, @Nullable Found found,
		boolean mayChange) {

	/** How many are shown at once. */
	static final int SIZE = 50;

	ProtectedPage {
		lines = List.copyOf(lines);
	}

	public String here() {
		return "/accounts/" + this.account.accountId() + "/protected";
	}

	public int to() {
		return this.from + this.lines.size() - 1;
	}

	public @Nullable String previous() {
		return (this.from > 1) ? address(this.from - SIZE) : null;
	}

	public @Nullable String next() {
		return (to() < this.total) ? address(this.from + SIZE) : null;
	}

	private String address(int first) {
		return here() + ((first > 1) ? "?from=" + first : "");
	}

	/**
	 * One protected user.
	 *
	 * @param user as our copy has the user; null if it never had
	 */
	record Line(ProtectedUser shield, @Nullable DirectoryUser user) {

		public String label() {
			return (this.user != null) ? this.user.label() : this.shield.userId();
		}

	}

	/**
	 * The users that a search finds.
	 *
	 * @param total how many there are, also those that are not shown
	 * @param shielded the IDs of those that are protected already
	 */
	record Found(List<DirectoryUser> users, long total, Set<String> shielded) {

		public boolean isProtected(DirectoryUser user) {
			return this.shielded.contains(user.userId());
		}

	}

}
