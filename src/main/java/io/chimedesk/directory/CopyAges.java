package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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
		Instant now = this.clock.instant();
		Duration age = (state.completeAt() != null) ? Duration.between(state.completeAt(), now) : null;
		long users = this.directory.count(accountId, UserFilter.NONE);
		return new CopyAge(accountId, users, state, age, RefreshForecast.of(state, users, now));
	}

}
