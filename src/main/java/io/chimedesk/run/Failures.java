package io.chimedesk.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Calls a user failed only if no earlier send can have been applied; else the user is
 * read first.
 */
final class Failures {

	private Failures() {
	}

	static Decision of(WorkItem item, String code, @Nullable String message) {
		return item.isDoubtful() ? new Decision.ReadBack(item.userId(), code, message, Duration.ZERO)
				: new Decision.Refuse(item.userId(), code, message);
	}

}
