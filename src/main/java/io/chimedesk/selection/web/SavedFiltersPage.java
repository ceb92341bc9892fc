package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.selection.SavedFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the page of saved filters shows.
 *
 * @param query the filter that can be saved now, as the parameters of an address; empty
 * for none
 * @param name what was typed as its name
 * @param refused the key of why it was not saved
 */
record SavedFiltersPage(ChimeAccount account, List<Row> rows, String query, @Nullable String name,
		@Nullable String refused) {

	SavedFiltersPage {
		rows = List.copyOf(rows);
	}

	/**
	 * The list of users as it would be with the filter to save.
	 */
	public String users() {
		return "/accounts/" + this.account.accountId() + "/users" + (this.query.isEmpty() ? "" : "?" + this.query);
	}

	/**
	 * Where the filter is sent to be saved.
	 */
	public String save() {
		return "/accounts/" + this.account.accountId() + "/filters?" + this.query;
	}

	/**
	 * A saved filter as one operator sees it.
	 *
	 * @param address the list of users with it
	 * @param current whether the list is as it says
	 */
	record Row(SavedFilter filter, String address, boolean own, boolean mayDelete, boolean current) {

		static Row of(SavedFilter filter, Actor actor, String query) {
			return new Row(filter, "/accounts/" + filter.accountId() + "/users?" + filter.query(), filter.isOwn(actor),
					filter.mayDelete(actor), filter.query().equals(query));
		}

	}

}
