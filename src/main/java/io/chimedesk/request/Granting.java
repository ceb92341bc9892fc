package io.chimedesk.request;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.lease.Leases;

import org.springframework.stereotype.Component;

/**
 * What happens to an open request once enough approvers, or the policy alone, let it
 * through: a grant goes into the basket, an extension is made.
 */
@Component
class Granting {

	private final StoredRequests requests;

	private final RequestUsers users;

	private final Leases leases;

	private final RequestJournal journal;

	Granting(StoredRequests requests, RequestUsers users, Leases leases, RequestJournal journal) {
		this.requests = requests;
		this.users = users;
		this.leases = leases;
		this.journal = journal;
	}

	/**
	 * Lets a locked request through.
	 * @throws RequestStale if it is open no more
	 */
	void letThrough(Actor actor, LicenceRequest request) {
		RequestStatus next = request.isExtension() ? RequestStatus.DONE : RequestStatus.APPROVED;
		if (!this.requests.move(request.id(), List.of(RequestStatus.OPEN), next)) {
			throw new RequestStale(request.id());
		}
		if (request.leaseId() != null && request.until() != null) {
			this.leases.extend(actor, request.leaseId(), request.until());
			this.users.move(request.id(), UserState.WAITING, UserState.DONE);
			this.journal.record(actor, request, StepKind.EXTENDED, null, null);
		}
	}

}
