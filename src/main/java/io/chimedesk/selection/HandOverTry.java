package io.chimedesk.selection;

import java.util.Map;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.operator.Colleague;
import io.chimedesk.selection.SelectionRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One try to give a selection away, under a name that the colleague has free.
 */
@Component
class HandOverTry {

	private final StoredSelections selections;

	private final CurrentSelections current;

	private final UndoSteps steps;

	private final Audit audit;

	HandOverTry(StoredSelections selections, CurrentSelections current, UndoSteps steps, Audit audit) {
		this.selections = selections;
		this.current = current;
		this.steps = steps;
		this.audit = audit;
	}

	/**
	 * Gives the selection away, or changes nothing.
	 * @throws SelectionNotFound if there is none or it is somebody else's
	 * @throws SelectionRefused if the colleague has too many
	 * @throws org.springframework.dao.DuplicateKeyException if the colleague has just
	 * taken the name that was free
	 */
	@Transactional
	void give(Actor actor, String accountId, long id, Colleague colleague, @Nullable String note) {
		NamedSelection selection = find(actor, accountId, id);
		SelectionName name = freeName(selection, colleague);
		if (!this.selections.give(selection, actor.name(), colleague.username(), name, note)) {
			throw new SelectionNotFound(id);
		}
		this.steps.begin(id, null);
		this.current.leave(id);
		this.current.pointToFirst(actor.name(), accountId);
		this.audit.record(actor, "selection.handed-over", "selection/" + id,
				Map.of("account", accountId, "users", selection.users(), "to", colleague.username()));
	}

	/**
	 * The actor's selection.
	 * @throws SelectionNotFound if there is none or it is somebody else's
	 */
	NamedSelection find(Actor actor, String accountId, long id) {
		return this.selections.find(actor.name(), accountId, id).orElseThrow(() -> new SelectionNotFound(id));
	}

	private SelectionName freeName(NamedSelection selection, Colleague colleague) {
		Set<String> taken = this.selections.names(colleague.username(), selection.accountId());
		if (taken.size() >= NamedSelections.MOST) {
			throw new SelectionRefused(Why.COLLEAGUE_FULL, colleague.displayName(), NamedSelections.MOST);
		}
		return new SelectionName(selection.name()).beside(taken);
	}

}
