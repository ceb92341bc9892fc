package io.chimedesk.plan;

import java.util.List;
import java.util.Map;

import io.chimedesk.plan.Transition.Field;

/**
 * What a plan amounts to.
 *
 * @param transitions of the users that are sent, the largest of each field first
 * @param further how many users go from yet other values of a field to yet others
 * @param own how many users that are sent get something else than the change says
 * @param skipped how many users are not sent, by reason
 * @param badges how many of the users that are sent have something in the way
 */
public record PlanSummary(List<Transition> transitions, Map<Field, Integer> further, int own,
		Map<Skip, Integer> skipped, Map<WhyNot, Integer> badges) {

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
