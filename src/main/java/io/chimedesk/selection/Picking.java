package io.chimedesk.selection;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserFilter;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Picks many at once into the current selection, and undoes that.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
@Transactional
public class Picking {

	private final CurrentSelections current;

	private final StoredSelections selections;

	private final Membership members;

	private final Directory directory;

	Picking(CurrentSelections current, StoredSelections selections, Membership members, Directory directory) {
		this.current = current;
		this.selections = selections;
		this.members = members;
		this.directory = directory;
	}

	/**
	 * Adds all users that the filter means, takes them out, or keeps nobody else.
	 * @return how many were added or taken out
	 */
	public int apply(Actor actor, String accountId, Mode mode, UserFilter filter) {
		long selection = this.current.open(actor.name(), accountId);
		List<String> meant = this.directory.userIds(accountId, filter);
		boolean arePresent = mode == Mode.ADD && !filter.gone();
		return arePresent ? this.members.addPresent(selection, meant)
				: this.members.apply(selection, accountId, mode, meant);
	}

	/**
	 * Of all users that the filter means, takes out who is selected and adds who is not;
	 * users that it does not mean stay as they are.
	 */
	public void invert(Actor actor, String accountId, UserFilter filter) {
		long selection = this.current.open(actor.name(), accountId);
		this.members.invert(selection, accountId, this.directory.userIds(accountId, filter));
	}

	/**
	 * Takes everybody out.
	 * @return how many were in it
	 */
	public int clear(Actor actor, String accountId) {
		return this.members.clear(this.current.open(actor.name(), accountId));
	}

	/**
	 * Undoes the last change of many, once.
	 * @return whether there was one to undo
	 */
	public boolean undo(Actor actor, String accountId) {
		long selection = this.current.open(actor.name(), accountId);
		boolean undoable = this.selections.find(actor.name(), accountId, selection)
			.filter((found) -> found.undoable() != null)
			.isPresent();
		if (undoable) {
			this.members.undo(selection);
		}
		return undoable;
	}

}
