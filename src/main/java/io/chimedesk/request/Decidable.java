package io.chimedesk.request;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.request.RequestRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The requests that can still be decided, locked for whoever decides.
 */
@Component
class Decidable {

	private final StoredRequests requests;

	private final RequestUsers users;

	private final RequestSteps steps;

	private final DecisionRights rights;

	private final Clock clock;

	Decidable(StoredRequests requests, RequestUsers users, RequestSteps steps, DecisionRights rights, Clock clock) {
		this.requests = requests;
		this.users = users;
		this.steps = steps;
		this.rights = rights;
		this.clock = clock;
	}

	/**
	 * Notes the decision of an approver about an open request.
	 * @return the request, locked until the transaction ends
	 */
	LicenceRequest decide(Actor actor, long id, StepKind verdict, @Nullable String comment) {
		LicenceRequest request = this.requests.lock(id).orElseThrow(() -> new RequestNotFound(id));
		this.rights.check(actor, request, verdict);
		boolean inTime = this.clock.instant().isBefore(request.times().expires());
		if (!request.isOpen() || !inTime || !this.steps.decide(id, actor.name(), verdict, comment)) {
			throw new RequestStale(id);
		}
		return request;
	}

	/**
	 * Leaves users out.
	 * @return how many
	 * @throws RequestRefused if nobody would be left
	 */
	int leaveOut(LicenceRequest request, Collection<String> userIds) {
		int left = this.users.leaveOut(request.id(), userIds);
		int remaining = request.users() - left;
		if (remaining <= 0) {
			throw new RequestRefused(Why.EVERYBODY_LEFT_OUT);
		}
		this.requests.users(request.id(), remaining);
		return left;
	}

	/**
	 * Whether as many have approved it as the policy asked for.
	 */
	boolean hasEnough(LicenceRequest request) {
		return this.steps.approvals(List.of(request.id())).getOrDefault(request.id(), 0) >= request.judgement()
			.approvals();
	}

}
