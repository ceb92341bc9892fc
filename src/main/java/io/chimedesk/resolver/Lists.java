package io.chimedesk.resolver;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import io.chimedesk.audit.Actor;
import io.chimedesk.resolver.parse.Layout;
import io.chimedesk.resolver.parse.LayoutGuess;
import io.chimedesk.resolver.parse.ListReader;
import io.chimedesk.resolver.parse.Visible;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The lists of the operators. Nobody ever sees the list of somebody else.
 */
@Service
public class Lists {

	static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	/** How long a list is kept. */
	public static final Duration KEPT_FOR = Duration.ofDays(7);

	private static final int LONGEST_NAME = 80;

	/** So many lists are read at the same time; each takes some tens of megabytes. */
	private static final int AT_ONCE = 2;

	private final StoredLists stored;

	private final StoredRows rows;

	private final NewLists newLists;

	private final Resolution resolution;

	private final Clock clock;

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

	Lists(StoredLists stored, StoredRows rows, NewLists newLists, Resolution resolution, Clock clock) {
		this.stored = stored;
		this.rows = rows;
		this.newLists = newLists;
		this.resolution = resolution;
		this.clock = clock;
	}

	/**
	 * Reads a list and keeps what became of its rows, or the text if somebody has to say
	 * how it is to be read.
	 * @param name the name of the file
	 * @throws io.chimedesk.resolver.parse.ListRefused if it cannot be read at all
	 */
	@PreAuthorize(OPERATORS)
	public ResolvedList take(Actor actor, String accountId, @Nullable String name, ListSource source) {
		this.turns.acquireUninterruptibly();
		try {
			String text = source.text();
			Layout layout = LayoutGuess.of(text);
			ResolvedList list = list(actor, accountId, name, layout);
			if (list.asks()) {
				this.newLists.ask(list, text);
			}
			else {
				this.newLists.add(list, this.resolution.rows(accountId, ListReader.read(text, layout)));
			}
			return list;
		}
		finally {
			this.turns.release();
		}
	}

	/**
	 * Reads a list as the operator says.
	 * @throws io.chimedesk.resolver.parse.ListRefused if it has too many rows, or none
	 */
	@PreAuthorize(OPERATORS)
	public void read(ResolvedList asking, Layout.Table layout) {
		this.turns.acquireUninterruptibly();
		try {
			ResolvedList list = new ResolvedList(asking.id(), asking.accountId(), asking.owner(), asking.name(), false,
					layout.hasValues(), layout.passedOver(), asking.createdAt());
			this.newLists.answer(list, this.resolution.rows(list.accountId(), ListReader.read(text(asking), layout)));
		}
		finally {
			this.turns.release();
		}
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
	public List<ResolvedList> newest(Actor actor, String accountId, int limit) {
		return this.stored.newest(actor.name(), accountId, limit);
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

	private ResolvedList list(Actor actor, String accountId, @Nullable String name, Layout layout) {
		boolean hasValues = layout instanceof Layout.Table table && table.hasValues();
		List<String> passedOver = (layout instanceof Layout.Table table) ? table.passedOver() : List.of();
		return new ResolvedList(UUID.randomUUID(), accountId, actor.name(),
				(name != null) ? Visible.cut(Visible.of(name), LONGEST_NAME) : null, layout instanceof Layout.Unclear,
				hasValues, passedOver, this.clock.instant());
	}

}
