package io.chimedesk.selection;

import java.util.List;
import java.util.Optional;

import io.chimedesk.audit.Actor;
import io.chimedesk.selection.SelectionRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The selections that an operator keeps side by side in an account.
 */
@Service
@Transactional
public class NamedSelections {

	/** How many selections an operator may have in an account. */
	public static final int MOST = 50;

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private final StoredSelections selections;

	private final CurrentSelections current;

	NamedSelections(StoredSelections selections, CurrentSelections current) {
		this.selections = selections;
		this.current = current;
	}

	/**
	 * The operator's selections, in the order of their names.
	 */
	public List<NamedSelection> all(Actor actor, String accountId) {
		return this.selections.all(actor.name(), accountId);
	}

	/**
	 * The selection that picking is about; empty before the first user is picked.
	 */
	public Optional<NamedSelection> current(Actor actor, String accountId) {
		return all(actor, accountId).stream().filter(NamedSelection::current).findFirst();
	}

	/**
	 * Adds an empty selection and makes it the current one.
	 * @throws SelectionRefused if the name is not one or is taken, or there are too many
	 */
	@PreAuthorize(OPERATORS)
	public NamedSelection create(Actor actor, String accountId, @Nullable String typed) {
		SelectionName name = SelectionName.of(typed);
		if (all(actor, accountId).size() >= MOST) {
			throw new SelectionRefused(Why.TOO_MANY, MOST);
		}
		if (!this.selections.add(actor.name(), accountId, name)) {
			throw new SelectionRefused(Why.NAME_TAKEN, name.text());
		}
		this.current.forget(actor.name(), accountId);
		this.current.point(actor.name(), accountId, name);
		return current(actor, accountId).orElseThrow();
	}

	/**
	 * Makes this selection the current one.
	 */
	@PreAuthorize(OPERATORS)
	public NamedSelection open(Actor actor, String accountId, long id) {
		NamedSelection selection = get(actor, accountId, id);
		this.selections.markRead(id);
		this.current.forget(actor.name(), accountId);
		this.current.point(actor.name(), accountId, new SelectionName(selection.name()));
		return selection;
	}

	/**
	 * Takes notice of a selection that was handed over, and leaves it for later.
	 */
	@PreAuthorize(OPERATORS)
	public void putAside(Actor actor, String accountId, long id) {
		this.selections.markRead(get(actor, accountId, id).id());
	}

	/**
	 * Gives the selection another name.
	 * @return the name as it is kept
	 * @throws SelectionRefused if the name is not one or is taken
	 */
	@PreAuthorize(OPERATORS)
	public String rename(Actor actor, String accountId, long id, @Nullable String typed) {
		SelectionName name = SelectionName.of(typed);
		get(actor, accountId, id);
		try {
			this.selections.rename(id, name);
			return name.text();
		}
		catch (DuplicateKeyException ex) {
			throw new SelectionRefused(Why.NAME_TAKEN, name.text());
		}
	}

	/**
	 * Deletes the selection; if it was the current one, the first of the others that the
	 * operator has seen becomes it.
	 * @return what was deleted
	 */
	@PreAuthorize(OPERATORS)
	public NamedSelection delete(Actor actor, String accountId, long id) {
		NamedSelection selection = get(actor, accountId, id);
		this.selections.delete(id);
		this.current.pointToFirst(actor.name(), accountId);
		return selection;
	}

	/**
	 * The operator's selection of that ID.
	 * @throws SelectionNotFound if there is none or it is somebody else's
	 */
	private NamedSelection get(Actor actor, String accountId, long id) {
		return this.selections.find(actor.name(), accountId, id).orElseThrow(() -> new SelectionNotFound(id));
	}

}
