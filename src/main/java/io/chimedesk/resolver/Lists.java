package io.chimedesk.resolver;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.audit.Actor;

import org.springframework.stereotype.Service;

/**
 * The lists of the operators. Nobody ever sees the list of somebody else.
 */
@Service
public class Lists {

	/** Who may have lists. */
	static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	/** How long a list is kept. */
	static final Duration KEPT_FOR = Duration.ofDays(7);

	private final StoredLists stored;

	private final StoredRows rows;

	Lists(StoredLists stored, StoredRows rows) {
		this.stored = stored;
		this.rows = rows;
	}

	/**
	 * The list, if it is one of this operator.
	 * @throws ListNotFound if not
	 */
	public ResolvedList get(UUID id, String accountId, Actor actor) {
		return this.stored.find(id)
			.filter((list) -> list.accountId().equals(accountId) && list.owner().equals(actor.name()))
			.orElseThrow(ListNotFound::new);
	}

	/**
	 * The newest lists of this operator.
	 */
	public List<SizedList> newest(Actor actor, String accountId, int limit) {
		return this.stored.newest(actor.name(), accountId, limit)
			.stream()
			.map((list) -> new SizedList(list, this.rows.last(list.id())))
			.toList();
	}

	/**
	 * The text of a list that asks how it is to be read.
	 */
	public String text(ResolvedList asking) {
		return this.stored.text(asking.id());
	}

	/**
	 * How many rows each group has; groups without any are not in it.
	 */
	public Map<Group, Integer> counts(ResolvedList list) {
		return this.rows.counts(list.id());
	}

	/**
	 * A part of the rows of these groups, in the order of the list.
	 * @param after the number of the last row of the part before, 0 for the first part
	 */
	public List<ListRow> page(ResolvedList list, Collection<Group> groups, int after, int limit) {
		return this.rows.after(list.id(), groups, after, limit);
	}

	/**
	 * A list and how many rows it has; none while it asks how it is to be read.
	 */
	public record SizedList(ResolvedList list, int rows) {
	}

}
