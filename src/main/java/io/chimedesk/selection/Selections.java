package io.chimedesk.selection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.directory.UserLookup;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators have picked so far, kept until it is cleared or carried out. An operator
 * has several selections in an account; one of them is current, and picking is about that
 * one. Nobody ever sees the selection of somebody else.
 */
@Service
public class Selections {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private final CurrentSelections current;

	private final SelectedUsers selected;

	private final Membership members;

	private final WishedValues wished;

	private final Directory directory;

	Selections(CurrentSelections current, SelectedUsers selected, Membership members, WishedValues wished,
			Directory directory) {
		this.current = current;
		this.selected = selected;
		this.members = members;
		this.wished = wished;
		this.directory = directory;
	}

	/**
	 * Adds those of these users that the directory has.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void add(Actor actor, String accountId, Collection<String> userIds) {
		apply(actor, accountId, Mode.ADD, userIds);
	}

	/**
	 * Adds these users, takes them out or keeps nobody else; only users that the
	 * directory has are added.
	 * @return how many were added or taken out
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public int apply(Actor actor, String accountId, Mode mode, Collection<String> userIds) {
		return this.members.apply(this.current.open(actor.name(), accountId), accountId, mode, userIds);
	}

	/**
	 * The same with users who have values of their own, as a list wishes them: those that
	 * are selected then get them. A later wish takes the place of an earlier one; a
	 * change without any value leaves it.
	 * @return how many were added or taken out
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public int applyWished(Actor actor, String accountId, Mode mode, Map<String, Change> wishes) {
		long selection = this.current.open(actor.name(), accountId);
		Map<String, Change> values = new LinkedHashMap<>(wishes);
		values.values().removeIf(Change::isEmpty);
		int changed = this.members.applyListed(selection, accountId, mode, wishes.keySet(), values.keySet());
		this.wished.put(selection, values);
		return changed;
	}

	/**
	 * Takes a few users out; this is not undone, nor does it keep what came before from
	 * being undone.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void remove(Actor actor, String accountId, Collection<String> userIds) {
		this.members.drop(this.current.open(actor.name(), accountId), userIds);
	}

	/**
	 * Removes users whose change is confirmed from the selection they were picked in, as
	 * long as it is that owner's: they are dealt with.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void forget(String owner, String accountId, long selection, Collection<String> userIds) {
		if (this.current.lock(owner, accountId, selection)) {
			this.members.drop(selection, userIds);
		}
	}

	/**
	 * The ID of the selection that picking is about; empty before the first user is
	 * picked.
	 */
	public Optional<Long> current(Actor actor, String accountId) {
		return this.current.find(actor.name(), accountId);
	}

	public int count(Actor actor, String accountId) {
		return this.selected.count(actor.name(), accountId);
	}

	/**
	 * How many of the selected users the filter means.
	 */
	public int count(Actor actor, String accountId, UserFilter filter) {
		return (int) this.directory.count(accountId, filter, userIds(actor, accountId));
	}

	/**
	 * Those of these users that are selected.
	 */
	public Set<String> among(Actor actor, String accountId, Collection<String> userIds) {
		return userIds.isEmpty() ? Set.of() : this.selected.among(actor.name(), accountId, userIds);
	}

	/**
	 * What these users have now.
	 */
	public CurrentValues values(String accountId, Collection<String> userIds) {
		Set<String> distinct = Set.copyOf(userIds);
		UserLookup users = this.directory.lookup(accountId);
		return CurrentValues.of(distinct.size(), distinct.stream().map(users::byId).flatMap(Optional::stream).toList());
	}

	/**
	 * A part of the selected users, in the order they were added.
	 * @param after the number of the last user of the part before, 0 for the first part
	 */
	public List<SelectedUser> page(Actor actor, String accountId, long after, int limit) {
		return this.selected.after(actor.name(), accountId, after, limit);
	}

	/**
	 * What lists wish for selected users, in the order they were added; users without a
	 * wish are not in it.
	 */
	public Map<String, Change> wishes(Actor actor, String accountId) {
		return this.wished.all(actor.name(), accountId);
	}

	/**
	 * All selected users, in the order they were added.
	 */
	public List<String> userIds(Actor actor, String accountId) {
		return this.current.find(actor.name(), accountId).map(this.selected::all).orElseGet(List::of);
	}

}
