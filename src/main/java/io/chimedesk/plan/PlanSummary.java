package io.chimedesk.plan;

import java.util.List;
import java.util.Map;

/**
 * What a plan amounts to.
 *
 * @param transitions of the users that are sent, the largest of each field first
 * @param skipped how many users are not sent, by reason
 * @param badges how many of the users that are sent have something in the way
 */
public record PlanSummary(List<Transition> transitions, Map<Skip, Integer> skipped, Map<WhyNot, Integer> badges) {

	public PlanSummary {
		transitions = List.copyOf(transitions);
	}

	/**
	 * How many users get a lower licence tier than they have.
	 */
	public int downgrades() {
		return this.transitions.stream().filter(Transition::isDowngrade).mapToInt(Transition::users).sum();
	}

}
