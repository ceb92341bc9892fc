package io.chimedesk.resolver;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
 * Takes lists in: reads them, resolves their rows and keeps what became of these.
 */
@Service
public class ListIntake {

	private static final int LONGEST_NAME = 80;

	/** So many lists are read at the same time; each takes some tens of megabytes. */
	private static final int AT_ONCE = 2;

	private final NewLists newLists;

	private final Resolution resolution;

	private final Clock clock;

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

	ListIntake(NewLists newLists, Resolution resolution, Clock clock) {
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
	@PreAuthorize(Lists.OPERATORS)
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
	 * Reads a list as the operator says, unless it has been read already.
	 * @throws io.chimedesk.resolver.parse.ListRefused if it has too many rows, or none
	 */
	@PreAuthorize(Lists.OPERATORS)
	public void read(ResolvedList asking, Layout.Table layout) {
		this.turns.acquireUninterruptibly();
		try {
			String text = this.newLists.text(asking);
			if (!text.isEmpty()) {
				ResolvedList list = new ResolvedList(asking.id(), asking.accountId(), asking.owner(), asking.name(),
						false, layout.hasValues(), layout.passedOver(), asking.createdAt());
				this.newLists.answer(list, this.resolution.rows(list.accountId(), ListReader.read(text, layout)));
			}
		}
		finally {
			this.turns.release();
		}
	}

	private ResolvedList list(Actor actor, String accountId, @Nullable String name, Layout layout) {
		boolean hasValues = layout instanceof Layout.Table table && table.hasValues();
		List<String> passedOver = (layout instanceof Layout.Table table) ? table.passedOver() : List.of();
		return new ResolvedList(UUID.randomUUID(), accountId, actor.name(),
				(name != null) ? Visible.cut(Visible.of(name), LONGEST_NAME) : null, layout instanceof Layout.Unclear,
				hasValues, passedOver, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

}
