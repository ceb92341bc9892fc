package io.chimedesk.selection.web;

import java.util.Set;

import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the users of the open account, or to the accounts before one is open.
 */
@Component
class UsersNavigation implements NavigationEntry {

	@Override
	public Sign sign() {
		return new Sign(20, "selection.navigation.users", "users", Set.of("ADMIN", "HELPDESK", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return (accountId != null) ? "/accounts/" + accountId + "/users" : "/accounts";
	}

	/**
	 * Lists are pasted to find users, filters are saved of them, and recipes begin with a
	 * filter.
	 */
	@Override
	public boolean covers(String page) {
		return page.matches("/accounts/[^/]+/(lists(/.*)?|filters|recipes(/.*)?)");
	}

}
