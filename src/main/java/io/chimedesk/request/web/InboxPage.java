package io.chimedesk.request.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.request.InboxCounts;
import io.chimedesk.request.InboxFilter;
import io.chimedesk.request.InboxFilter.Tab;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param from the place of the first request that is shown
 * @param total how many match
 * @param accounts those that can be filtered by, and that a request can be made in
 * @param mayAsk whether the operator may make requests
 */
record InboxPage(InboxQuery query, InboxFilter filter, InboxCounts counts, List<RequestLine> lines, int from, int total,
		List<ChimeAccount> accounts, boolean mayAsk) {

	/** How many requests are shown at once. */
	static final int SIZE = 25;

	InboxPage {
		lines = List.copyOf(lines);
		accounts = List.copyOf(accounts);
	}

	public List<Tab> tabs() {
		return List.of(Tab.values());
	}

	public String address(Tab tab) {
		return InboxQuery.tab(tab).toString();
	}

	/** The address of this page. */
	public String here() {
		return this.query.at(this.from).toString();
	}

	public boolean isFiltered() {
		return !this.filter.equals(InboxFilter.of(this.filter.tab()));
	}

	public boolean isDecidable() {
		return this.lines.stream().anyMatch(RequestLine::decidable);
	}

	public int to() {
		return this.from + this.lines.size() - 1;
	}

	public @Nullable String previous() {
		return (this.from > 1) ? this.query.at(this.from - SIZE).toString() : null;
	}

	public @Nullable String next() {
		return (to() < this.total) ? this.query.at(this.from + SIZE).toString() : null;
	}

}
