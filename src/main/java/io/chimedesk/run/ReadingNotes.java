package io.chimedesk.run;

import java.time.Instant;
import java.util.List;

import io.chimedesk.chime.ChimeUser;

/**
 * Where a pass of readings leaves what it found out.
 */
interface ReadingNotes {

	Instant now();

	/**
	 * Whether to break off, as the program stops or an operator wants something else.
	 */
	boolean isDisturbed();

	void record(List<WorkItem> items, Ruling ruling);

	/**
	 * Passes on who was read, not before that time.
	 */
	void learn(List<ChimeUser> users, Instant readAt);

}
