package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.operator.Colleague;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.SelectionCounts;
import io.chimedesk.ui.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the selection shows.
 *
 * @param cards all selections of the operator
 * @param counts how many users the current selection has, and of which kind
 * @param list the users on this page
 * @param colleagues whom a selection can be handed to
 */
record SelectionPage(ChimeAccount account, SelectionQuery query, List<SelectionCard> cards, SelectionCounts counts,
		UserList list, List<Colleague> colleagues) {

	/**
	 * The current selection; null before the first user is picked.
	 */
	public @Nullable SelectionCard current() {
		return this.cards.stream().filter((card) -> card.selection().current()).findFirst().orElse(null);
	}

	/**
	 * What was handed over and not looked at yet.
	 */
	public List<SelectionCard> arrived() {
		return this.cards.stream().filter((card) -> card.selection().unread()).toList();
	}

	/**
	 * The path of something that belongs to the selection.
	 */
	public String path(String rest) {
		return "/accounts/" + this.account.accountId() + rest;
	}

	/**
	 * The page without its filter.
	 */
	public String unfiltered() {
		return path("/selection");
	}

	/**
	 * The same users, under another path.
	 */
	public String here(String rest) {
		return this.query.address(path(rest)).with("page", this.query.page()).toString();
	}

	/**
	 * Only the users of that tier.
	 */
	public String ofTier(String tier) {
		return filtered("tier", SelectionQuery.inAddress(tier));
	}

	/**
	 * Only the users of that kind: {@code gone} or {@code wished}.
	 */
	public String only(String kind) {
		return filtered("show", kind);
	}

	public boolean isTier(String tier) {
		return SelectionQuery.inAddress(tier).equals(this.query.tier());
	}

	private String filtered(String name, String value) {
		return new Address(unfiltered()).with(name, value).toString();
	}

	/**
	 * One page of users.
	 *
	 * @param total how many are meant
	 * @param from the place of the first one on the page
	 */
	record UserList(List<Row> rows, int total, int from, @Nullable String previous, @Nullable String next,
			List<UsersPage.Size> sizes) {

		public int to() {
			return this.from + this.rows.size() - 1;
		}

	}

	/**
	 * A selected user; without what the directory says if it does not have the user.
	 *
	 * @param wish what a list wishes for the user; null if none does
	 */
	record Row(String userId, @Nullable DirectoryUser user, @Nullable Change wish) {

		public boolean isGone() {
			return this.user == null || this.user.gone();
		}

		public String label() {
			return (this.user != null) ? this.user.label() : this.userId;
		}

	}

}
