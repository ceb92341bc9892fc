package io.chimedesk.home.web;

import java.util.Set;

import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the first page.
 */
@Component
class HomeNavigation implements NavigationEntry {

	@Override
	public Sign sign() {
		return new Sign(10, "home.navigation", "home", Set.of("ADMIN", "HELPDESK", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/";
	}

}
