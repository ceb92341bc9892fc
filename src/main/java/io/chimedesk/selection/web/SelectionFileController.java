package io.chimedesk.selection.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Selections;
import io.chimedesk.ui.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The current selection as a file that can be pasted or uploaded again.
 */
@Controller
class SelectionFileController {

	private static final String NAME = "chime-desk-selection.csv";

	private static final int ROWS_AT_ONCE = 2_000;

	private final Selections selections;

	private final Directory directory;

	private final OpenAccounts accounts;

	private final Audit audit;

	SelectionFileController(Selections selections, Directory directory, OpenAccounts accounts, Audit audit) {
		this.selections = selections;
		this.directory = directory;
		this.accounts = accounts;
		this.audit = audit;
	}

	/**
	 * Streams the file. Whoever only asks for the head takes nothing along, so the
	 * journal stays as it is.
	 */
	@GetMapping(SelectionController.SELECTION + ".csv")
	void download(@PathVariable String accountId, HttpMethod method, Authentication authentication,
			HttpServletResponse response) throws IOException {
		this.accounts.open(accountId);
		CsvDownload.describe(response, NAME);
		if (method != HttpMethod.HEAD) {
			Actor actor = Actor.of(authentication);
			List<String> users = this.selections.userIds(actor, accountId);
			this.audit.record(actor, "selection.exported", "account/" + accountId, Map.of("users", users.size()));
			write(accountId, users, this.selections.wishes(actor, accountId), response);
		}
	}

	private void write(String accountId, List<String> users, Map<String, Change> wishes, HttpServletResponse response)
			throws IOException {
		try (CsvDownload csv = CsvDownload.begin(response, NAME, SelectionRow.COLUMNS)) {
			for (int from = 0; from < users.size(); from += ROWS_AT_ONCE) {
				List<String> part = users.subList(from, Math.min(from + ROWS_AT_ONCE, users.size()));
				Map<String, DirectoryUser> known = this.directory.find(accountId, part)
					.stream()
					.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
				part.forEach((user) -> csv.row(SelectionRow.cells(user, known.get(user), wishes.get(user))));
			}
		}
	}

}
