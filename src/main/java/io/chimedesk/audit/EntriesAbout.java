package io.chimedesk.audit;

import java.time.Instant;
import java.util.Set;

/**
 * Which entries about one thing are asked for.
 *
 * @param openActions the actions that those may read of too who may not read the journal
 * @param before the time of the last entry of the part before, or later than any
 * @param sequence of that entry, or greater than any
 */
public record EntriesAbout(String subject, Set<String> openActions, Instant before, long sequence, int limit) {

	public EntriesAbout {
		openActions = Set.copyOf(openActions);
	}

}
