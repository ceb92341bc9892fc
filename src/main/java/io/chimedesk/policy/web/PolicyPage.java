package io.chimedesk.policy.web;

import java.util.List;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.policy.Policy;
import io.chimedesk.policy.PolicyChange;
import io.chimedesk.policy.Preset;

/**
 * What the page of the policy shows.
 *
 * @param policy what holds
 * @param changes the latest ones, newest first
 * @param mayChange whether the operator may change it
 */
record PolicyPage(Policy policy, List<PolicyChange> changes, boolean mayChange) {

	/**
	 * The policies that are ready to use.
	 */
	public List<Policy> presets() {
		return Preset.ready();
	}

	/**
	 * Whether that one holds.
	 */
	public boolean holds(Policy ready) {
		return this.policy.preset() == ready.preset();
	}

	public LicenceTier[] tiers() {
		return LicenceTier.values();
	}

}
