package io.chimedesk.selection.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.chimedesk.ui.Address;
import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.CopyAges;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.UserSlice;
import io.chimedesk.directory.UserSort;
import io.chimedesk.selection.SavedFilters;
import io.chimedesk.selection.Selections;
import io.chimedesk.selection.web.UsersPage.Column;
import io.chimedesk.selection.web.UsersPage.Size;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of users shows.
 */
@Component
class UsersPages {

	private final Directory directory;

	private final Selections selections;

	private final CopyAges ages;

	private final SelectionBars bars;

	private final SavedFilters saved;

	UsersPages(Directory directory, CopyAges ages, Selections selections, SelectionBars bars, SavedFilters saved) {
		this.directory = directory;
		this.ages = ages;
		this.selections = selections;
		this.bars = bars;
		this.saved = saved;
	}

	UsersPage page(ChimeAccount account, UsersQuery query, Actor actor) {
		String accountId = account.accountId();
		Address address = query.address("/accounts/" + accountId + "/users");
		UserSlice slice = this.directory.slice(query.query(accountId), query.after(), query.before(), query.pageSize());
		List<String> shown = slice.users().stream().map(DirectoryUser::userId).toList();
		return new UsersPage(account, query, address, query.text(), slice,
				this.selections.among(actor, accountId, shown), bar(account, query, address, actor),
				new FilterMenus(this.directory.facets(query.query(accountId)), query.filter()).all(),
				FilterMenus.chips(address), saved(query, accountId, actor), columns(query, address),
				sizes(query, address), this.ages.of(accountId), !actor.isAuditor());
	}

	private List<SavedFiltersPage.Row> saved(UsersQuery query, String accountId, Actor actor) {
		return this.saved.visible(actor, accountId)
			.stream()
			.map((filter) -> SavedFiltersPage.Row.of(filter, actor, query.canonical()))
			.toList();
	}

	private SelectionBar bar(ChimeAccount account, UsersQuery query, Address address, Actor actor) {
		Address clear = address.at("/accounts/" + account.accountId() + "/selection/clear")
			.with("after", query.after())
			.with("before", query.before());
		return this.bars.of(actor, account.accountId(), query.filter(), clear.toString());
	}

	private static List<Column> columns(UsersQuery query, Address address) {
		return Stream.of(UserSort.values()).map((sort) -> {
			boolean current = query.order() == sort;
			boolean descends = current && !query.isDescending();
			String name = sort.name().toLowerCase(Locale.ROOT);
			Address target = address.with("sort", name).with("dir", descends ? "desc" : null);
			return new Column(name, target.toString(), current, query.isDescending());
		}).toList();
	}

	private static List<Size> sizes(UsersQuery query, Address address) {
		return UsersQuery.SIZES.stream()
			.map((size) -> new Size(size, address.with("size", size.toString()).toString(), size == query.pageSize()))
			.toList();
	}

}
