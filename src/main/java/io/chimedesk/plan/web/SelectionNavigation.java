package io.chimedesk.plan.web;

import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Selections;
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
	public int order() {
		return 30;
	}

	@Override
	public String textKey() {
		return "plan.navigation.selection";
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
	public String icon() {
		return "selection";
	}

	@Override
	public Set<String> roles() {
		return Set.of("ADMIN", "HELPDESK");
	}

	@Override
	public @Nullable Integer badge(String operator, @Nullable String accountId) {
		int selected = (accountId != null) ? this.selections.count(new Actor(operator, ""), accountId) : 0;
		return (selected > 0) ? selected : null;
	}

}
