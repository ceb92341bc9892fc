package io.chimedesk.directory.web;

import java.util.Set;

import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the accounts.
 */
@Component
class AccountsNavigation implements NavigationEntry {

	@Override
	public int order() {
		return 60;
	}

	@Override
	public String textKey() {
		return "directory.navigation";
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/accounts";
	}

	@Override
	public String icon() {
		return "accounts";
	}

	@Override
	public Set<String> roles() {
		return Set.of("ADMIN", "HELPDESK", "AUDITOR");
	}

}
