package io.chimedesk.directory;

import java.time.Instant;

/**
 * A user as the service described it at that time.
 */
record ReadUser(UserFacts facts, Instant readAt) {

	String userId() {
		return this.facts.userId();
	}

}
