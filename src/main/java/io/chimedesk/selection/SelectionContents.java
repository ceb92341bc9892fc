package io.chimedesk.selection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.selection.SelectionView.Only;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks into the current selection of an operator.
 */
@Service
@Transactional(readOnly = true)
public class SelectionContents {

	private final Selections selections;

	private final WishedValues wished;

	private final Directory directory;

	SelectionContents(Selections selections, WishedValues wished, Directory directory) {
		this.selections = selections;
		this.wished = wished;
		this.directory = directory;
	}

	/**
	 * The selected users that are meant, in the order they were added.
	 */
	public List<String> userIds(Actor actor, String accountId, SelectionView view) {
		List<String> users = (view.only() == Only.WISHED)
				? List.copyOf(this.wished.all(actor.name(), accountId).keySet())
				: this.selections.userIds(actor, accountId);
		if (view.only() == Only.GONE) {
			Set<String> present = matching(accountId, UserFilter.NONE);
			return users.stream().filter((user) -> !present.contains(user)).toList();
		}
		if (view.filter().isEmpty()) {
			return users;
		}
		Set<String> meant = matching(accountId, view.filter());
		return users.stream().filter(meant::contains).toList();
	}

	/**
	 * What lists wish for these users; those without a wish are not in it.
	 */
	public Map<String, Change> wishes(Actor actor, String accountId, Collection<String> userIds) {
		return userIds.isEmpty() ? Map.of() : this.wished.of(actor.name(), accountId, userIds);
	}

	public SelectionCounts counts(Actor actor, String accountId) {
		List<String> users = this.selections.userIds(actor, accountId);
		CurrentValues now = this.selections.values(accountId, users);
		return new SelectionCounts(users.size(), now.gone(), this.wished.count(actor.name(), accountId), now.tiers());
	}

	private Set<String> matching(String accountId, UserFilter filter) {
		return new HashSet<>(this.directory.userIds(accountId, filter));
	}

}
