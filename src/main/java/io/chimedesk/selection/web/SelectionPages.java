package io.chimedesk.selection.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.operator.Colleagues;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.HandOver;
import io.chimedesk.selection.NamedSelections;
import io.chimedesk.selection.SelectionContents;
import io.chimedesk.selection.web.SelectionPage.Row;
import io.chimedesk.selection.web.SelectionPage.UserList;
import io.chimedesk.ui.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of the selection shows.
 */
@Component
class SelectionPages {

	private final NamedSelections selections;

	private final SelectionContents contents;

	private final Directory directory;

	private final Colleagues colleagues;

	private final HandOver handOver;

	SelectionPages(NamedSelections selections, SelectionContents contents, Directory directory, Colleagues colleagues,
			HandOver handOver) {
		this.selections = selections;
		this.contents = contents;
		this.directory = directory;
		this.colleagues = colleagues;
		this.handOver = handOver;
	}

	SelectionPage page(ChimeAccount account, SelectionQuery query, Actor actor) {
		String accountId = account.accountId();
		return new SelectionPage(account, query, cards(actor, accountId), this.contents.counts(actor, accountId),
				list(query, actor, accountId), this.handOver.colleagues(actor));
	}

	private List<SelectionCard> cards(Actor actor, String accountId) {
		return this.selections.all(actor, accountId).stream().map((selection) -> {
			@Nullable String from = selection.from();
			return new SelectionCard(selection, (from != null) ? this.colleagues.nameOf(from) : null);
		}).toList();
	}

	private UserList list(SelectionQuery query, Actor actor, String accountId) {
		List<String> users = this.contents.userIds(actor, accountId, query.view());
		int page = query.pageOf(users.size());
		int from = (page - 1) * query.pageSize();
		int to = Math.min(from + query.pageSize(), users.size());
		Address address = query.address("/accounts/" + accountId + "/selection");
		return new UserList(rows(actor, accountId, users.subList(from, to)), users.size(), from + 1,
				(page > 1) ? at(address, page - 1) : null, (to < users.size()) ? at(address, page + 1) : null,
				sizes(query, address));
	}

	private List<Row> rows(Actor actor, String accountId, List<String> shown) {
		Map<String, DirectoryUser> users = this.directory.find(accountId, shown)
			.stream()
			.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
		Map<String, Change> wishes = this.contents.wishes(actor, accountId, shown);
		return shown.stream().map((user) -> new Row(user, users.get(user), wishes.get(user))).toList();
	}

	private static List<UsersPage.Size> sizes(SelectionQuery query, Address address) {
		return SelectionQuery.sizes()
			.stream()
			.map((size) -> new UsersPage.Size(size, address.with("size", size.toString()).toString(),
					size == query.pageSize()))
			.toList();
	}

	private static String at(Address address, int page) {
		return address.with("page", (page > 1) ? String.valueOf(page) : null).toString();
	}

}
