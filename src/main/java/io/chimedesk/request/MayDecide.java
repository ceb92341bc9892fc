package io.chimedesk.request;

import io.chimedesk.audit.Actor;
import io.chimedesk.policy.Policies;
import io.chimedesk.policy.Policy;
import io.chimedesk.policy.PolicyRules;

import org.springframework.stereotype.Service;

/**
 * Tells what an operator may do with a request, so that pages offer no more.
 */
@Service
public class MayDecide {

	private final Policies policies;

	private final Standing standing;

	MayDecide(Policies policies, Standing standing) {
		this.policies = policies;
		this.standing = standing;
	}

	/**
	 * Whether whoever made an open request may no longer make any, so that it can only be
	 * declined.
	 */
	public boolean isAskerGone(LicenceRequest request) {
		return request.isOpen() && !this.standing.mayAsk(request.by());
	}

	/**
	 * What that operator may do with any request, by the policy as it is now.
	 */
	public Rights of(Actor actor) {
		return new Rights(actor, this.policies.current());
	}

	/**
	 * What an operator may do.
	 */
	public record Rights(Actor actor, Policy policy) {

		/**
		 * Whether it is open and for this operator to decide; who has decided before is
		 * not looked at.
		 */
		public boolean decide(LicenceRequest request) {
			return request.isOpen() && PolicyRules.mayApprove(this.policy, this.actor, request.by());
		}

		/**
		 * Whether requests of others are for this operator to decide at all.
		 */
		public boolean decideForOthers() {
			return PolicyRules.mayApprove(this.policy, this.actor, "");
		}

		public boolean change(LicenceRequest request) {
			return this.actor.mayChange(request.by());
		}

		public boolean comment(LicenceRequest request) {
			return change(request) || PolicyRules.mayApprove(this.policy, this.actor, request.by());
		}

		public boolean ask() {
			return !this.actor.isAuditor();
		}

	}

}
