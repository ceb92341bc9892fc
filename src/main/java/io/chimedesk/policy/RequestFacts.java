package io.chimedesk.policy;

import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;

/**
 * What the policy has to know of a request.
 *
 * @param by who asks
 * @param users how many users it is for
 * @param tiers that are asked for
 * @param usersTodayByActor for how many users the same operator was granted something
 * alone today, this request not counted
 * @param downgrades how many of the users would get a lower tier
 * @param protectedUsers how many of the users are protected
 * @param overBudget how many of the users are over a budget
 * @param leaseDays in how many days it ends; 0 if it has no end
 */
public record RequestFacts(Actor by, int users, Set<LicenceTier> tiers, int usersTodayByActor, int downgrades,
		int protectedUsers, int overBudget, int leaseDays) {

	public RequestFacts {
		tiers = Set.copyOf(tiers);
	}

	/**
	 * A request without an end.
	 */
	public RequestFacts(Actor by, int users, Set<LicenceTier> tiers, int usersTodayByActor, int downgrades,
			int protectedUsers, int overBudget) {
		this(by, users, tiers, usersTodayByActor, downgrades, protectedUsers, overBudget, 0);
	}

}
