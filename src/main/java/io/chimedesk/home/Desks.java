package io.chimedesk.home;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Approvals;
import io.chimedesk.request.WaitingRequests;

import org.springframework.stereotype.Service;

/**
 * Gathers what waits for a person.
 */
@Service
public class Desks {

	/** More are not counted. */
	private static final int MOST = 1_000;

	private final WaitingRequests requests;

	private final Approvals approvals;

	Desks(WaitingRequests requests, Approvals approvals) {
		this.requests = requests;
		this.approvals = approvals;
	}

	public Desk of(Actor actor) {
		return new Desk(this.requests.of(actor), plans(actor),
				actor.isAdmin() ? this.approvals.countFor(actor.name()) : 0);
	}

	private int plans(Actor actor) {
		if (!actor.isAdmin() && !actor.isAuditor()) {
			return 0;
		}
		return Math.toIntExact(this.approvals.waiting(MOST)
			.stream()
			.filter((asked) -> !this.approvals.isExpired(asked.approval()))
			.count());
	}

}
