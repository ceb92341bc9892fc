package io.chimedesk.selection.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.selection.NamedSelection;
import io.chimedesk.selection.NamedSelections;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the selection, with how many users it has.
 */
@Component
class SelectionNavigation implements NavigationEntry {

	private final NamedSelections selections;

	SelectionNavigation(NamedSelections selections) {
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
		return current(all(operator, accountId)).map(NamedSelection::users).filter((users) -> users > 0).orElse(null);
	}

	/**
	 * The name of the current selection, if there is more than one.
	 */
	@Override
	public @Nullable String name(String operator, @Nullable String accountId) {
		List<NamedSelection> all = all(operator, accountId);
		return (all.size() > 1) ? current(all).map(NamedSelection::name).orElse(null) : null;
	}

	/**
	 * How many selections were handed over and not looked at yet.
	 */
	@Override
	public int news(String operator, @Nullable String accountId) {
		return (int) all(operator, accountId).stream().filter(NamedSelection::unread).count();
	}

	private List<NamedSelection> all(String operator, @Nullable String accountId) {
		return (accountId != null) ? this.selections.all(new Actor(operator, ""), accountId) : List.of();
	}

	private static Optional<NamedSelection> current(List<NamedSelection> all) {
		return all.stream().filter(NamedSelection::current).findFirst();
	}

}
