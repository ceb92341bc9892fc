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
	public Sign sign() {
		return new Sign(60, "directory.navigation", "accounts", Set.of("ADMIN", "HELPDESK", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/accounts";
	}

}
