package io.chimedesk.plan;

import java.util.Collection;
import java.util.Map;

/**
 * Tells which users an open run holds; whoever carries out plans knows.
 */
public interface Holds {

	/**
	 * The number of the open run by user ID, for those of the given users that one holds.
	 */
	Map<String, Long> heldBy(String accountId, Collection<String> userIds);

}
