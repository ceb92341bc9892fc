package io.chimedesk.request;

import io.chimedesk.audit.Actor;
import io.chimedesk.policy.Policies;
import io.chimedesk.policy.PolicyRules;

import org.springframework.stereotype.Component;

/**
 * Who may decide about which request, by the policy and the operators as they are now.
 */
@Component
class DecisionRights {

	private final Policies policies;

	private final Standing standing;

	DecisionRights(Policies policies, Standing standing) {
		this.policies = policies;
		this.standing = standing;
	}

	/**
	 * Whether the actor may decide so.
	 * @throws OwnRequest if it is the actor's own
	 * @throws NotTheirs if the policy has others decide, or the actor is not what the
	 * actor was when signing in
	 * @throws AskerGone if it would be approved, and whoever asked may no longer ask
	 */
	void check(Actor actor, LicenceRequest request, StepKind verdict) {
		if (actor.name().equals(request.by())) {
			throw new OwnRequest(request.id());
		}
		if (!PolicyRules.mayApprove(this.policies.current(), actor, request.by()) || !this.standing.isAsBefore(actor)) {
			throw new NotTheirs(request.id());
		}
		if (verdict == StepKind.APPROVED && !this.standing.mayAsk(request.by())) {
			throw new AskerGone(request.id(), request.by());
		}
	}

}
