package io.chimedesk.selection.web;

import java.io.IOException;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.directory.UserQuery;
import io.chimedesk.directory.UserSlice;
import io.chimedesk.ui.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The users of an account as a CSV file, those and in that order that the address says.
 */
@Controller
class UsersFileController {

	private static final String NAME = "chime-desk-users.csv";

	private static final int ROWS_AT_ONCE = 1_000;

	private final Directory directory;

	private final OpenAccounts accounts;

	private final Audit audit;

	UsersFileController(Directory directory, OpenAccounts accounts, Audit audit) {
		this.directory = directory;
		this.accounts = accounts;
		this.audit = audit;
	}

	/**
	 * Streams the file. Whoever only asks for the head takes nothing along, so the
	 * journal stays as it is.
	 */
	@GetMapping(UsersController.USERS + ".csv")
	void download(@PathVariable String accountId, UsersQuery query, HttpMethod method, Authentication authentication,
			HttpServletResponse response) throws IOException {
		UserQuery users = query.query(this.accounts.open(accountId).accountId());
		CsvDownload.describe(response, NAME);
		if (method != HttpMethod.HEAD) {
			this.audit.record(Actor.of(authentication), "users.exported", "account/" + accountId,
					Map.of("users", this.directory.count(accountId, users.filter())));
			write(users, response);
		}
	}

	/** A part that begins anew, as its cursor leads nowhere, is the end. */
	private void write(UserQuery query, HttpServletResponse response) throws IOException {
		try (CsvDownload csv = CsvDownload.begin(response, NAME, UsersFile.COLUMNS)) {
			UsersFile file = new UsersFile(csv);
			UserSlice part = this.directory.slice(query, null, null, ROWS_AT_ONCE);
			part.users().forEach(file::add);
			while (part.next() != null) {
				part = this.directory.slice(query, part.next(), null, ROWS_AT_ONCE);
				if (part.from() == 1) {
					return;
				}
				part.users().forEach(file::add);
			}
		}
	}

}
