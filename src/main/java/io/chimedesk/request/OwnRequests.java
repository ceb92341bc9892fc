package io.chimedesk.request;

import java.util.Collection;

import io.chimedesk.audit.Actor;
import io.chimedesk.policy.Policies;
import io.chimedesk.policy.PolicyRules;

import org.springframework.stereotype.Component;

/**
 * Moves requests for those whose they are.
 */
@Component
class OwnRequests {

	private final StoredRequests requests;

	private final RequestUsers users;

	private final Policies policies;

	OwnRequests(StoredRequests requests, RequestUsers users, Policies policies) {
		this.requests = requests;
		this.users = users;
		this.policies = policies;
	}

	/**
	 * Moves a request that is the operator's, or anybody's for ADMIN.
	 * @return the request as it was
	 * @throws RequestStale if it stands elsewhere
	 */
	LicenceRequest move(Actor actor, long id, Collection<RequestStatus> from, RequestStatus to) {
		LicenceRequest request = this.requests.lock(id).orElseThrow(() -> new RequestNotFound(id));
		if (!actor.mayChange(request.by())) {
			throw new NotTheirs(id);
		}
		if (!this.requests.move(id, from, to)) {
			throw new RequestStale(id);
		}
		return request;
	}

	/**
	 * The request, if the operator made it or may decide about it.
	 */
	LicenceRequest discussable(Actor actor, long id) {
		LicenceRequest request = this.requests.find(id).orElseThrow(() -> new RequestNotFound(id));
		if (!actor.mayChange(request.by()) && !PolicyRules.mayApprove(this.policies.current(), actor, request.by())) {
			throw new NotTheirs(id);
		}
		return request;
	}

	/**
	 * Has those who failed wait again.
	 * @return how many
	 */
	int again(long id) {
		this.requests.plan(id, null);
		return this.users.move(id, UserState.FAILED, UserState.WAITING);
	}

	/**
	 * Leaves those who failed out.
	 * @return how many
	 */
	int giveUp(long id) {
		int given = this.users.move(id, UserState.FAILED, UserState.LEFT_OUT);
		this.requests.find(id).ifPresent((request) -> this.requests.users(id, request.users() - given));
		return given;
	}

}
