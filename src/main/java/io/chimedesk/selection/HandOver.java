package io.chimedesk.selection;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.operator.Colleague;
import io.chimedesk.operator.Colleagues;
import io.chimedesk.selection.SelectionRefused.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Gives a selection to a colleague: it leaves the giver's and is among the colleague's,
 * who has to open it.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
public class HandOver {

	private static final Logger logger = LoggerFactory.getLogger(HandOver.class);

	/** How long a note may be. */
	public static final int LONGEST_NOTE = 500;

	private static final int TRIES = 5;

	private final HandOverTry handOver;

	private final Colleagues colleagues;

	HandOver(HandOverTry handOver, Colleagues colleagues) {
		this.handOver = handOver;
		this.colleagues = colleagues;
	}

	/**
	 * Who may be given a selection.
	 */
	public List<Colleague> colleagues(Actor actor) {
		return this.colleagues.whoMayPick(actor.name());
	}

	/**
	 * Gives the selection away.
	 * @throws SelectionNotFound if there is none or it is somebody else's
	 * @throws SelectionRefused if the colleague cannot take it or the note is too long
	 */
	public Colleague handOver(Actor actor, String accountId, long id, @Nullable String to, @Nullable String note) {
		this.handOver.find(actor, accountId, id);
		Colleague colleague = colleague(actor, to);
		@Nullable String text = cleaned(note);
		for (int tries = 0; tries < TRIES; tries++) {
			try {
				this.handOver.give(actor, accountId, id, colleague, text);
				return colleague;
			}
			catch (DuplicateKeyException | ConcurrencyFailureException ex) {
				logger.debug("The name of selection {} was taken meanwhile", id, ex);
			}
		}
		throw new SelectionRefused(Why.COLLEAGUE_BUSY, colleague.displayName());
	}

	private Colleague colleague(Actor actor, @Nullable String to) {
		return colleagues(actor).stream()
			.filter((one) -> one.username().equals(to))
			.findFirst()
			.orElseThrow(() -> new SelectionRefused(Why.NO_COLLEAGUE));
	}

	private static @Nullable String cleaned(@Nullable String note) {
		String text = TypedName.tidy(note);
		if (text.length() > LONGEST_NOTE) {
			throw new SelectionRefused(Why.LONG_NOTE, LONGEST_NOTE);
		}
		return text.isEmpty() ? null : text;
	}

}
