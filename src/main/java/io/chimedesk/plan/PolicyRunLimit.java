package io.chimedesk.plan;

import io.chimedesk.policy.Policies;

import org.springframework.stereotype.Component;

/**
 * The limit that the policy names.
 */
@Component
class PolicyRunLimit implements RunLimit {

	private final Policies policies;

	PolicyRunLimit(Policies policies) {
		this.policies = policies;
	}

	@Override
	public int users() {
		return this.policies.current().runApprovalFrom();
	}

}
