package io.chimedesk.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes approved requests on to a plan, for whoever sends them. All is done in the
 * running transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Fulfilment {

	private final StoredRequests requests;

	private final RequestUsers users;

	private final SentUsers sent;

	private final ProtectionApprovals approvals;

	private final RequestJournal journal;

	Fulfilment(StoredRequests requests, RequestUsers users, SentUsers sent, ProtectionApprovals approvals,
			RequestJournal journal) {
		this.requests = requests;
		this.users = users;
		this.sent = sent;
		this.approvals = approvals;
		this.journal = journal;
	}

	/**
	 * The accounts with requests in their baskets.
	 */
	public List<String> accounts() {
		return this.requests.accountsWithApproved();
	}

	/**
	 * The requests in the basket of that account, oldest first, locked.
	 */
	public List<Ready> ready(String accountId) {
		return this.requests.lockApproved(accountId).stream().map(this::ready).toList();
	}

	/**
	 * Who of that account is on the way by an earlier sending.
	 */
	public Set<String> underWay(String accountId) {
		return this.sent.underWay(accountId);
	}

	/**
	 * Notes that a request goes with that plan.
	 * @param going its users who go, by ID, with the other request that each goes for;
	 * null for this one
	 */
	public void send(Actor actor, long id, UUID planId, Map<String, @Nullable Long> going) {
		LicenceRequest request = this.requests.find(id).orElseThrow(() -> new RequestNotFound(id));
		if (!this.requests.move(id, List.of(RequestStatus.APPROVED), RequestStatus.SENT)) {
			throw new RequestStale(id);
		}
		this.requests.plan(id, planId);
		this.sent.send(id, going);
		this.journal.record(actor, request, StepKind.SENT, null, (long) going.size());
		going.values().stream().filter(Objects::nonNull).distinct().forEach((other) -> tellBoth(request, other));
	}

	/**
	 * Puts what goes with a plan back into the basket, because the plan came to nothing.
	 */
	public void putBack(UUID planId) {
		for (LicenceRequest request : this.requests.lockSent(planId)) {
			if (this.requests.move(request.id(), List.of(RequestStatus.SENT), RequestStatus.APPROVED)) {
				this.requests.plan(request.id(), null);
				this.sent.takeBack(request.id());
				this.journal.record(Actor.SYSTEM, request, StepKind.PUT_BACK, null, null);
			}
		}
	}

	/**
	 * Notes the run of a plan.
	 */
	public void run(UUID planId, long run) {
		this.requests.run(planId, run);
	}

	/**
	 * Whether requests wait for what comes of that plan.
	 */
	public boolean isAwaited(UUID planId) {
		return this.requests.isSent(planId);
	}

	private void tellBoth(LicenceRequest request, long other) {
		this.journal.record(Actor.SYSTEM, request, StepKind.MERGED, null, other);
		this.requests.find(other)
			.ifPresent((carrier) -> this.journal.record(Actor.SYSTEM, carrier, StepKind.MERGED, null, request.id()));
	}

	private Ready ready(LicenceRequest request) {
		return new Ready(request.id(), request.tier(),
				this.users.of(request.id())
					.stream()
					.filter((user) -> user.state() == UserState.WAITING)
					.map(RequestUser::userId)
					.toList(),
				this.approvals.override(request));
	}

}
