package io.chimedesk.selection.web;

import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.selection.Selections;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the selection, with how many users it has.
 */
@Component
class SelectionNavigation implements NavigationEntry {

	private final Selections selections;

	SelectionNavigation(Selections selections) {
		this.selections = selections;
	}

	@Override
	public Sign sign() {
		return new Sign(30, "selection.navigation.selection", "selection", Set.of("ADMIN", "HELPDESK"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return (accountId != null) ? "/accounts/" + accountId + "/selection" : "/accounts";
	}

	/**
	 * A change and its plan are about what is selected.
	 */
	@Override
	public boolean covers(String page) {
		return page.startsWith("/plans/") || page.matches("/accounts/[^/]+/change");
	}

	@Override
	public @Nullable Integer badge(String operator, @Nullable String accountId) {
		int selected = (accountId != null) ? this.selections.count(new Actor(operator, ""), accountId) : 0;
		return (selected > 0) ? selected : null;
	}

}
