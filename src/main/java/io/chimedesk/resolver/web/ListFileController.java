package io.chimedesk.resolver.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.resolver.Group;
import io.chimedesk.resolver.ListFile;
import io.chimedesk.resolver.ListRow;
import io.chimedesk.resolver.Lists;
import io.chimedesk.resolver.ResolvedList;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
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
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"chime-desk-list.csv\"");
		if (method != HttpMethod.HEAD) {
			String view = (query.group() != null) ? query.view(Map.of()) : "all";
			this.audit.record(actor, "list.exported", "list/" + listId, Map.of("account", accountId, "group", view));
			write(list, ListQuery.groups(view), response);
		}
	}

	private void write(ResolvedList list, List<Group> groups, HttpServletResponse response) throws IOException {
		try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
				ListFile file = new ListFile(writer)) {
			List<ListRow> rows = List.of();
			do {
				rows = this.lists.page(list, groups, rows.isEmpty() ? 0 : rows.getLast().number(), ROWS_AT_ONCE);
				rows.forEach(file::add);
			}
			while (rows.size() == ROWS_AT_ONCE);
		}
	}

}
