package io.chimedesk.plan;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One user of a plan: from, to, and whether it will be sent.
 *
 * @param position the place in the plan, from 1
 * @param from what the user had when the plan was made
 * @param to what will be set for this user
 * @param skip why the user will not be sent; null if it will
 * @param badges what may be in the way although it is sent
 */
public record PlanItem(int position, String userId, @Nullable String email, @Nullable String displayName, Values from,
		Change to, @Nullable Skip skip, Set<WhyNot> badges) {

	public PlanItem {
		badges = Set.copyOf(badges);
	}

	public boolean isSent() {
		return this.skip == null;
	}

}
