package io.chimedesk.plan;

import java.util.List;
import java.util.Set;

import io.chimedesk.selection.Change;

import org.springframework.stereotype.Service;

/**
 * Tells what is in the way of one user before anybody makes a plan.
 */
@Service
public class UserHindrances {

	private static final Change NOTHING = new Change(null, null, null, null);

	private final Candidates candidates;

	UserHindrances(Candidates candidates) {
		this.candidates = candidates;
	}

	/**
	 * What may be in the way whatever is wanted; a phone number is, if the tier goes
	 * down.
	 */
	public Hindrances of(String accountId, String userId) {
		Candidate user = this.candidates.of(accountId, userId);
		return new Hindrances(List.copyOf(badges(accountId, user)), user.heldBy());
	}

	private Set<WhyNot> badges(String accountId, Candidate user) {
		Set<WhyNot> badges = new Obstacles(this.candidates.account(accountId), user, NOTHING).badges();
		if (user.hasPhoneNumber()) {
			badges.add(WhyNot.PHONE_NUMBER);
		}
		return badges;
	}

}
