package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Service;

/**
 * Tells how old the copy of an account is.
 */
@Service
public class CopyAges {

	private final Directory directory;

	private final Clock clock;

	CopyAges(Directory directory, Clock clock) {
		this.directory = directory;
		this.clock = clock;
	}

	public CopyAge of(String accountId) {
		RefreshState state = this.directory.refreshState(accountId);
		Duration age = (state.completeAt() != null) ? Duration.between(state.completeAt(), this.clock.instant()) : null;
		return new CopyAge(accountId, this.directory.count(accountId, UserFilter.NONE), state, age);
	}

}
