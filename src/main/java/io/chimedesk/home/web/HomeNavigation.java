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
	public int order() {
		return 10;
	}

	@Override
	public String textKey() {
		return "home.navigation";
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/";
	}

	@Override
	public String icon() {
		return "home";
	}

	@Override
	public Set<String> roles() {
		return Set.of("ADMIN", "HELPDESK", "AUDITOR");
	}

}
