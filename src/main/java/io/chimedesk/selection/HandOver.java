package io.chimedesk.selection;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.operator.Colleague;
import io.chimedesk.operator.Colleagues;
import io.chimedesk.selection.SelectionRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a selection to a colleague: it leaves the giver's and is among the colleague's,
 * who has to open it.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
@Transactional
public class HandOver {

	/** How long a note may be. */
	public static final int LONGEST_NOTE = 500;

	private final StoredSelections selections;

	private final CurrentSelections current;

	private final UndoSteps steps;

	private final Colleagues colleagues;

	private final Audit audit;

	HandOver(StoredSelections selections, CurrentSelections current, UndoSteps steps, Colleagues colleagues,
			Audit audit) {
		this.selections = selections;
		this.current = current;
		this.steps = steps;
		this.colleagues = colleagues;
		this.audit = audit;
	}

	/**
	 * Who may be given a selection.
	 */
	public List<Colleague> colleagues(Actor actor) {
		return this.colleagues.whoMayPick(actor.name());
	}

	/**
	 * Gives the selection away.
	 * @throws SelectionNotFound if there is none or it is somebody else's
	 * @throws SelectionRefused if the colleague cannot take it or the note is too long
	 */
	public Colleague handOver(Actor actor, String accountId, long id, @Nullable String to, @Nullable String note) {
		NamedSelection selection = this.selections.find(actor.name(), accountId, id)
			.orElseThrow(() -> new SelectionNotFound(id));
		Colleague colleague = colleague(actor, to);
		Set<String> taken = this.selections.names(colleague.username(), accountId);
		if (taken.size() >= NamedSelections.MOST) {
			throw new SelectionRefused(Why.COLLEAGUE_FULL, colleague.displayName(), NamedSelections.MOST);
		}
		SelectionName name = new SelectionName(selection.name()).beside(taken);
		if (!this.selections.give(selection, actor.name(), colleague.username(), name, cleaned(note))) {
			throw new SelectionNotFound(id);
		}
		this.steps.begin(id, null);
		this.current.leave(id);
		this.current.pointToFirst(actor.name(), accountId);
		record(actor, selection, colleague);
		return colleague;
	}

	private Colleague colleague(Actor actor, @Nullable String to) {
		return colleagues(actor).stream()
			.filter((one) -> one.username().equals(to))
			.findFirst()
			.orElseThrow(() -> new SelectionRefused(Why.NO_COLLEAGUE));
	}

	private void record(Actor actor, NamedSelection selection, Colleague colleague) {
		this.audit.record(actor, "selection.handed-over", "selection/" + selection.id(),
				Map.of("account", selection.accountId(), "users", selection.users(), "to", colleague.username()));
	}

	private static @Nullable String cleaned(@Nullable String note) {
		String text = (note != null) ? note.replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip() : "";
		if (text.length() > LONGEST_NOTE) {
			throw new SelectionRefused(Why.LONG_NOTE, LONGEST_NOTE);
		}
		return text.isEmpty() ? null : text;
	}

}
