package io.chimedesk.lease;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.directory.Directory;

import org.springframework.stereotype.Component;

/**
 * Reads the users of leases from Chime, so that nobody is changed by what an old copy
 * says. Belongs outside of transactions.
 */
@Component
class LeaseReading {

	/** After so many failures in a row the others are not even tried. */
	private static final int FAILURES = 3;

	private final PacedChime chime;

	private final Directory directory;

	private final LeaseDays days;

	LeaseReading(PacedChime chime, Directory directory, LeaseDays days) {
		this.chime = chime;
		this.directory = directory;
		this.days = days;
	}

	/**
	 * Takes over what Chime says of these users.
	 * @return whom it said something about
	 */
	Set<String> refresh(String accountId, Collection<String> userIds) {
		Instant begun = this.days.now();
		List<ChimeUser> found = new ArrayList<>();
		Set<String> answered = new HashSet<>();
		int failures = 0;
		for (String userId : new HashSet<>(userIds)) {
			boolean known = failures < FAILURES && isAnswered(accountId, userId, begun, found);
			failures = known ? 0 : failures + 1;
			if (known) {
				answered.add(userId);
			}
		}
		if (!found.isEmpty()) {
			this.directory.learn(accountId, found, begun);
		}
		return answered;
	}

	private boolean isAnswered(String accountId, String userId, Instant begun, List<ChimeUser> found) {
		try {
			return switch (this.chime.user(accountId, userId)) {
				case Reading.Found<ChimeUser>(var user) -> user.userId().equals(userId) && found.add(user);
				case Reading.Missing<ChimeUser> missing -> isGone(accountId, userId, begun);
				case Reading.Failed<ChimeUser> failed -> false;
			};
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** A user is missing only from an account that is there. */
	private boolean isGone(String accountId, String userId, Instant begun) throws InterruptedException {
		boolean certain = this.chime.account(accountId) instanceof Reading.Found<?>;
		if (certain) {
			this.directory.markGone(accountId, userId, begun);
		}
		return certain;
	}

}
