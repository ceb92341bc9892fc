package io.chimedesk.budget;

import java.util.Map;

import io.chimedesk.chime.LicenceTier;

/**
 * Tells how many users shall get a tier that they do not have yet.
 */
public interface Reservations {

	/**
	 * How many users of that account are waited for, by the tier they shall get.
	 */
	Map<LicenceTier, Integer> reserved(String accountId);

}
