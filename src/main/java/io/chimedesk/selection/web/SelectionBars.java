package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.CopyAges;
import io.chimedesk.selection.NamedSelection;
import io.chimedesk.selection.NamedSelections;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the bar that says what is selected.
 */
@Component
class SelectionBars {

	private final NamedSelections selections;

	private final CopyAges ages;

	SelectionBars(NamedSelections selections, CopyAges ages) {
		this.selections = selections;
		this.ages = ages;
	}

	/**
	 * The bar of the current selection.
	 * @param clear the address of the form that clears it
	 */
	SelectionBar of(Actor actor, String accountId, String clear) {
		List<NamedSelection> all = this.selections.all(actor, accountId);
		@Nullable NamedSelection current = all.stream().filter(NamedSelection::current).findFirst().orElse(null);
		return new SelectionBar(accountId, (current != null && all.size() > 1) ? current.name() : null,
				(current != null) ? current.users() : 0, this.ages.of(accountId).users(), clear);
	}

}
