package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.selection.NamedSelection;
import io.chimedesk.selection.NamedSelections;
import io.chimedesk.selection.Selections;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the bar that says what is selected.
 */
@Component
class SelectionBars {

	private final NamedSelections named;

	private final Selections selections;

	private final Directory directory;

	SelectionBars(NamedSelections named, Selections selections, Directory directory) {
		this.named = named;
		this.selections = selections;
		this.directory = directory;
	}

	/**
	 * The bar of the current selection beside a list of users.
	 * @param filter which users the list has
	 * @param clear the address of the form that clears it
	 */
	SelectionBar of(Actor actor, String accountId, UserFilter filter, String clear) {
		List<NamedSelection> all = this.named.all(actor, accountId);
		@Nullable NamedSelection current = all.stream().filter(NamedSelection::current).findFirst().orElse(null);
		return new SelectionBar(accountId, (current != null && all.size() > 1) ? current.name() : null,
				(current != null) ? current.users() : 0, this.directory.count(accountId, UserFilter.NONE),
				this.directory.count(accountId, filter), this.selections.count(actor, accountId, filter),
				!filter.isEmpty(), clear);
	}

}
