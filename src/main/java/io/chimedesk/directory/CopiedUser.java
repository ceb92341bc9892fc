package io.chimedesk.directory;

import java.time.Instant;

/**
 * A user of the copy, to compare what was read with.
 *
 * @param number of the row
 */
record CopiedUser(long number, UserFacts facts, Instant readAt, boolean gone) {

	/**
	 * Whether the copy says the same already.
	 */
	boolean says(UserFacts read) {
		return !this.gone && this.facts.equals(read);
	}

}
