package io.chimedesk.plan.web;

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
	public int order() {
		return 20;
	}

	@Override
	public String textKey() {
		return "plan.navigation.users";
	}

	@Override
	public String path(@Nullable String accountId) {
		return (accountId != null) ? "/accounts/" + accountId + "/users" : "/accounts";
	}

	@Override
	public String icon() {
		return "users";
	}

	@Override
	public Set<String> roles() {
		return Set.of("ADMIN", "HELPDESK", "AUDITOR");
	}

}
