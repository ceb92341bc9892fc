package io.chimedesk.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.UserFilter;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators have picked so far: one selection for each operator and account, kept
 * until it is cleared or carried out. Nobody ever sees the selection of somebody else.
 */
@Service
public class Selections {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private static final int CHUNK = 500;

	private final SelectedUsers selected;

	private final SelectionChanges changes;

	private final Directory directory;

	Selections(SelectedUsers selected, SelectionChanges changes, Directory directory) {
		this.selected = selected;
		this.changes = changes;
		this.directory = directory;
	}

	/**
	 * Adds those of these users that the directory has.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void add(Actor actor, String accountId, Collection<String> userIds) {
		List<String> known = this.directory.find(accountId, userIds)
			.stream()
			.filter((user) -> !user.gone())
			.map(DirectoryUser::userId)
			.toList();
		this.changes.add(actor.name(), accountId, known);
	}

	/**
	 * Adds all users that the filter means, and nobody else.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void addAll(Actor actor, String accountId, UserFilter filter) {
		this.changes.addAll(actor.name(), accountId, this.directory.match(accountId, filter));
	}

	@PreAuthorize(OPERATORS)
	@Transactional
	public void remove(Actor actor, String accountId, Collection<String> userIds) {
		if (!userIds.isEmpty()) {
			this.changes.remove(actor.name(), accountId, userIds);
		}
	}

	/**
	 * Removes users whose change is confirmed from the selection of that owner: they are
	 * dealt with.
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void forget(String owner, String accountId, Collection<String> userIds) {
		this.changes.remove(owner, accountId, userIds);
	}

	@PreAuthorize(OPERATORS)
	@Transactional
	public void clear(Actor actor, String accountId) {
		this.changes.clear(actor.name(), accountId);
	}

	public int count(Actor actor, String accountId) {
		return this.selected.count(actor.name(), accountId);
	}

	/**
	 * How many of the selected users the filter means.
	 */
	public int count(Actor actor, String accountId, UserFilter filter) {
		return this.selected.count(actor.name(), accountId, this.directory.match(accountId, filter));
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
		return CurrentValues.of(distinct.size(), this.directory.find(accountId, distinct));
	}

	/**
	 * A part of the selected users, in the order they were added.
	 * @param after the number of the last user of the part before, 0 for the first part
	 */
	public List<SelectedUser> page(Actor actor, String accountId, long after, int limit) {
		return this.selected.after(actor.name(), accountId, after, limit);
	}

	/**
	 * All selected users, in the order they were added.
	 */
	@Transactional(readOnly = true)
	public List<String> userIds(Actor actor, String accountId) {
		List<String> userIds = new ArrayList<>();
		List<SelectedUser> part = page(actor, accountId, 0, CHUNK);
		while (!part.isEmpty()) {
			part.forEach((user) -> userIds.add(user.userId()));
			part = page(actor, accountId, part.getLast().number(), CHUNK);
		}
		return userIds;
	}

}
