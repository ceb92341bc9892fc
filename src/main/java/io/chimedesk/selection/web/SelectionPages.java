package io.chimedesk.selection.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.selection.CurrentValues;
import io.chimedesk.selection.SelectedUser;
import io.chimedesk.selection.Selections;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of the selection shows.
 */
@Component
class SelectionPages {

	private static final int PAGE = 50;

	private final Selections selections;

	private final Directory directory;

	SelectionPages(Selections selections, Directory directory) {
		this.selections = selections;
		this.directory = directory;
	}

	/**
	 * A page of the selection.
	 * @param after the number that it begins after, as it stands in the address
	 */
	SelectionPage page(ChimeAccount account, Actor actor, @Nullable String after) {
		String accountId = account.accountId();
		String digits = Objects.requireNonNullElse(after, "");
		long number = digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
		List<SelectedUser> found = this.selections.page(actor, accountId, number, PAGE + 1);
		List<SelectedUser> shown = found.subList(0, Math.min(PAGE, found.size()));
		CurrentValues now = this.selections.values(accountId, this.selections.userIds(actor, accountId));
		return new SelectionPage(account, now, rows(accountId, shown), number > 0,
				(found.size() > PAGE) ? shown.getLast().number() : null);
	}

	private List<SelectionPage.Row> rows(String accountId, List<SelectedUser> shown) {
		Map<String, DirectoryUser> users = this.directory
			.find(accountId, shown.stream().map(SelectedUser::userId).toList())
			.stream()
			.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
		return shown.stream().map((one) -> new SelectionPage.Row(one.userId(), users.get(one.userId()))).toList();
	}

}
