package io.chimedesk.resolver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Mode;
import io.chimedesk.selection.Selections;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries the users of a list over into the selection.
 */
@Service
public class ListUse {

	private static final int PART = 5_000;

	private final StoredRows rows;

	private final Selections selections;

	private final Audit audit;

	ListUse(StoredRows rows, Selections selections, Audit audit) {
		this.rows = rows;
		this.selections = selections;
		this.audit = audit;
	}

	/**
	 * Adds the users of a group to the current selection, takes them out of it, or keeps
	 * only them; those who are in it then get what the list wishes for each.
	 */
	@PreAuthorize(Lists.OPERATORS)
	@Transactional
	public Used use(ResolvedList list, Actor actor, Group group, Mode mode) {
		Map<String, Change> wishes = group.isAccepted() ? wishes(list, group) : Map.of();
		if (wishes.isEmpty()) {
			return new Used(0, 0);
		}
		int changed = this.selections.applyWished(actor, list.accountId(), mode, wishes);
		this.audit.record(actor, "list.applied", "list/" + list.id(), Map.of("account", list.accountId(), "group",
				group, "mode", mode, "users", wishes.size(), "changed", changed));
		return new Used(wishes.size(), changed);
	}

	private Map<String, Change> wishes(ResolvedList list, Group group) {
		Map<String, Change> wishes = new LinkedHashMap<>();
		List<ListRow> part = new ArrayList<>();
		do {
			part = this.rows.after(list.id(), List.of(group), part.isEmpty() ? 0 : part.getLast().number(), PART);
			part.forEach((row) -> {
				if (row.userId() != null) {
					wishes.put(row.userId(), row.wish());
				}
			});
		}
		while (part.size() == PART);
		return wishes;
	}

	/**
	 * What came of it.
	 *
	 * @param users how many users the group has
	 * @param changed how many were added or taken out
	 */
	public record Used(int users, int changed) {
	}

}
