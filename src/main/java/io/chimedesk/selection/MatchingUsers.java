package io.chimedesk.selection;

import java.util.List;

import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserFilter;

import org.springframework.stereotype.Component;

/**
 * The users that a filter means, as the directory has them.
 */
@Component
class MatchingUsers {

	private final Directory directory;

	private final SelectedUsers selected;

	private final SelectionChanges changes;

	MatchingUsers(Directory directory, SelectedUsers selected, SelectionChanges changes) {
		this.directory = directory;
		this.selected = selected;
		this.changes = changes;
	}

	List<String> ids(String accountId, UserFilter filter) {
		return this.selected.matching(this.directory.match(accountId, filter));
	}

	/**
	 * Adds all of them to a selection, in one statement.
	 */
	int add(long selection, String accountId, UserFilter filter) {
		return this.changes.addAll(selection, this.directory.match(accountId, filter));
	}

}
