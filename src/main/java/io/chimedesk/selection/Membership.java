package io.chimedesk.selection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.chimedesk.directory.Directory;
import io.chimedesk.directory.ListedUser;
import io.chimedesk.directory.UserLookup;

import org.springframework.stereotype.Component;

/**
 * Who is in a selection: puts users in and takes them out, so that a change of many can
 * be undone. Whoever calls holds the lock of the selection.
 */
@Component
class Membership {

	private final SelectedUsers selected;

	private final SelectionChanges changes;

	private final UndoSteps steps;

	private final Directory directory;

	Membership(SelectedUsers selected, SelectionChanges changes, UndoSteps steps, Directory directory) {
		this.selected = selected;
		this.changes = changes;
		this.steps = steps;
		this.directory = directory;
	}

	/**
	 * Adds these users, takes them out or keeps nobody else.
	 * @return how many were added or taken out
	 */
	int apply(long selection, String accountId, Mode mode, Collection<String> userIds) {
		return switch (mode) {
			case ADD -> add(selection, accountId, userIds);
			case TAKE_OUT -> takeOut(selection, userIds, Undoable.TAKEN_OUT);
			case KEEP_ONLY -> keepOnly(selection, userIds);
		};
	}

	/**
	 * The same for the users of a list; wishes that are about to be overwritten come back
	 * when it is undone.
	 * @param wishing which of them get wishes afterwards
	 */
	int applyListed(long selection, String accountId, Mode mode, Collection<String> userIds,
			Collection<String> wishing) {
		if (mode == Mode.ADD) {
			Set<String> members = new HashSet<>(this.selected.all(selection));
			this.steps.begin(selection, Undoable.ADDED);
			this.steps.keep(selection, wishing);
			this.steps.keepAdded(selection, userIds.stream().filter((user) -> !members.contains(user)).toList());
		}
		int changed = apply(selection, accountId, mode, userIds);
		if (mode == Mode.KEEP_ONLY) {
			this.steps.keep(selection, wishing);
		}
		return changed;
	}

	/**
	 * Adds users of whom the directory has just said that they are there, in their order.
	 * @return how many were added
	 */
	int addPresent(long selection, Collection<String> userIds) {
		return this.changes.add(selection, userIds);
	}

	/**
	 * Adds those of these users that the directory has, in their order.
	 * @return how many were added
	 */
	private int add(long selection, String accountId, Collection<String> userIds) {
		UserLookup users = this.directory.lookup(accountId);
		return this.changes.add(selection,
				userIds.stream()
					.map(users::byId)
					.flatMap(Optional::stream)
					.filter((user) -> !user.gone())
					.map(ListedUser::userId)
					.toList());
	}

	/**
	 * Takes users out one by one, which nobody needs to undo: they stay out when the step
	 * before is undone.
	 */
	int drop(long selection, Collection<String> userIds) {
		this.steps.leaveOut(selection, userIds);
		return this.changes.remove(selection, userIds);
	}

	private int takeOut(long selection, Collection<String> userIds, Undoable what) {
		this.steps.begin(selection, what);
		this.steps.keep(selection, userIds);
		return this.changes.remove(selection, userIds);
	}

	private int keepOnly(long selection, Collection<String> userIds) {
		Set<String> kept = new HashSet<>(userIds);
		List<String> others = this.selected.all(selection).stream().filter((user) -> !kept.contains(user)).toList();
		return takeOut(selection, others, Undoable.KEPT_ONLY);
	}

	/**
	 * Of these users takes out who is in, and adds who is not and is still there.
	 */
	void invert(long selection, String accountId, Collection<String> userIds) {
		Set<String> members = new HashSet<>(this.selected.all(selection));
		List<String> out = userIds.stream().filter(members::contains).toList();
		List<String> in = userIds.stream().filter((user) -> !members.contains(user)).toList();
		takeOut(selection, out, Undoable.INVERTED);
		this.steps.keepAdded(selection, in);
		add(selection, accountId, in);
	}

	int clear(long selection) {
		this.steps.begin(selection, Undoable.CLEARED);
		this.steps.keepAll(selection);
		return this.changes.clear(selection);
	}

	void undo(long selection) {
		this.steps.restore(selection);
	}

}
