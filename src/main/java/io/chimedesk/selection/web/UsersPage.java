package io.chimedesk.selection.web;

import java.util.List;
import java.util.Set;

import io.chimedesk.ui.Address;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.CopyAge;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.UserSlice;
import org.jspecify.annotations.Nullable;

/**
 * What the page of users shows.
 *
 * @param address this view, without its place in the list
 * @param text what was searched for
 * @param ticked the users of this page who are selected
 * @param saved the filters that the operator can use
 * @param copy how old our copy is
 * @param mayPick whether the operator may select users
 */
record UsersPage(ChimeAccount account, UsersQuery query, Address address, @Nullable String text, UserSlice slice,
		Set<String> ticked, SelectionBar bar, List<FilterMenu> menus, List<FilterMenu.Chip> chips,
		List<SavedFiltersPage.Row> saved, List<Column> columns, List<Size> sizes, CopyAge copy, boolean mayPick) {

	public boolean isFiltered() {
		return !this.chips.isEmpty();
	}

	/**
	 * Why the list is empty, as the key of its messages says it.
	 */
	public String emptiness() {
		return isFiltered() ? (isGone() ? "none.gone" : "none.match") : "none";
	}

	/**
	 * Whether users of this list can be selected: nobody who is no longer in Chime.
	 */
	public boolean isPickable() {
		return this.mayPick && !isGone();
	}

	public boolean isGone() {
		return this.query.filter().gone();
	}

	/**
	 * Whether every user on this page is selected.
	 */
	public boolean isWhole() {
		return !this.slice.users().isEmpty() && this.ticked.size() == this.slice.users().size();
	}

	/**
	 * Whether taking all that match would add somebody who is not on this page.
	 */
	public boolean isMoreToTake() {
		return this.slice.total() > this.slice.users().size() && this.bar.matchingSelected() < this.slice.total();
	}

	public @Nullable String next() {
		return (this.slice.next() != null) ? this.address.with("after", this.slice.next()).toString() : null;
	}

	public @Nullable String previous() {
		return (this.slice.previous() != null) ? this.address.with("before", this.slice.previous()).toString() : null;
	}

	/**
	 * This view under another path below the account, with the place in the list.
	 */
	public String here(String path) {
		return this.address.at("/accounts/" + this.account.accountId() + path)
			.with("after", this.query.after())
			.with("before", this.query.before())
			.toString();
	}

	/**
	 * What is shown as a file.
	 */
	public String export() {
		return this.address.at(unfiltered() + ".csv").with("size", null).toString();
	}

	/**
	 * Where this view can be saved, and saved ones are kept.
	 */
	public String savedFilters() {
		return this.address.at("/accounts/" + this.account.accountId() + "/filters").with("size", null).toString();
	}

	/**
	 * Whether there is something to save that is not saved yet.
	 */
	public boolean isSavable() {
		return this.mayPick && !this.query.canonical().isEmpty()
				&& this.saved.stream().noneMatch(SavedFiltersPage.Row::current);
	}

	/**
	 * What the search has to hand on: order and size of the page.
	 */
	public List<Address.Parameter> kept() {
		return this.address.parameters()
			.stream()
			.filter((parameter) -> Set.of("sort", "dir", "size").contains(parameter.name()))
			.toList();
	}

	/**
	 * The column that is sorted by.
	 */
	public Column sorted() {
		return this.columns.stream().filter(Column::current).findFirst().orElseThrow();
	}

	/**
	 * The address without any filter.
	 */
	public String unfiltered() {
		return "/accounts/" + this.account.accountId() + "/users";
	}

	public boolean isTicked(DirectoryUser user) {
		return this.ticked.contains(user.userId());
	}

	/**
	 * A column, and the address that sorts by it, or the other way round.
	 */
	record Column(String name, String address, boolean current, boolean descending) {

		/**
		 * The value of {@code aria-sort}; null for a column that is not sorted by.
		 */
		public @Nullable String direction() {
			return this.current ? (this.descending ? "descending" : "ascending") : null;
		}

	}

	/**
	 * How many users a page may have, and the address of that.
	 */
	record Size(int users, String address, boolean current) {
	}

}
