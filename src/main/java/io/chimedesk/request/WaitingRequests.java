package io.chimedesk.request;

import io.chimedesk.audit.Actor;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an operator how many requests wait, and for whom.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
@Transactional(readOnly = true)
public class WaitingRequests {

	private final InboxRows inbox;

	private final MayDecide may;

	WaitingRequests(InboxRows inbox, MayDecide may) {
		this.inbox = inbox;
		this.may = may;
	}

	public Waiting of(Actor actor) {
		int toDecide = this.may.of(actor).decideForOthers() ? this.inbox.undecided(actor.name()) : 0;
		return new Waiting(this.inbox.counts(actor.name()).open(), toDecide,
				this.inbox.own(actor.name(), RequestStatus.REOPENED));
	}

	/**
	 * How many requests wait.
	 *
	 * @param open of how many something is still to become
	 * @param toDecide how many of others wait for this operator's decision
	 * @param reopened how many of the operator's own came back with users who failed
	 */
	public record Waiting(int open, int toDecide, int reopened) {

		/** How many wait for this operator. */
		public int forMe() {
			return this.toDecide + this.reopened;
		}

	}

}
