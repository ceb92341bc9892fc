package io.chimedesk.resolver.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.resolver.Group;
import io.chimedesk.resolver.ListColumns;
import io.chimedesk.resolver.ListRow;
import io.chimedesk.resolver.Lists;
import io.chimedesk.resolver.ResolvedList;
import io.chimedesk.ui.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The rows of a list as a CSV file, all or those of a group.
 */
@Controller
class ListFileController {

	private static final String NAME = "chime-desk-list.csv";

	private static final int ROWS_AT_ONCE = 2_000;

	private final Lists lists;

	private final ListAccounts accounts;

	private final Audit audit;

	ListFileController(Lists lists, ListAccounts accounts, Audit audit) {
		this.lists = lists;
		this.accounts = accounts;
		this.audit = audit;
	}

	@GetMapping(ListController.LIST + "/rows.csv")
	void rows(@PathVariable String accountId, @PathVariable UUID listId, ListQuery query, HttpMethod method,
			Authentication authentication, HttpServletResponse response) throws IOException {
		this.accounts.open(accountId);
		Actor actor = Actor.of(authentication);
		ResolvedList list = this.lists.get(listId, accountId, actor);
		if (method == HttpMethod.HEAD) {
			CsvDownload.describe(response, NAME);
		}
		else {
			String view = (query.group() != null) ? query.view(Map.of()) : "all";
			this.audit.record(actor, "list.exported", "list/" + listId, Map.of("account", accountId, "group", view));
			write(list, ListQuery.groups(view), response);
		}
	}

	private void write(ResolvedList list, List<Group> groups, HttpServletResponse response) throws IOException {
		try (CsvDownload file = CsvDownload.begin(response, NAME, ListColumns.ALL)) {
			List<ListRow> rows = List.of();
			do {
				rows = this.lists.page(list, groups, rows.isEmpty() ? 0 : rows.getLast().number(), ROWS_AT_ONCE);
				rows.forEach((row) -> file.row(ListColumns.cells(row)));
			}
			while (rows.size() == ROWS_AT_ONCE);
		}
	}

}
