package io.chimedesk.directory.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.CopyAge;

/**
 * What the page of accounts shows of one account.
 */
record AccountCard(ChimeAccount account, CopyAge copy, List<TierCount> tiers) {

	/**
	 * How many users have a tier.
	 *
	 * @param tier as the service names it, empty for none
	 * @param style the style of its badge
	 */
	record TierCount(String tier, String style, long users) {
	}

}
