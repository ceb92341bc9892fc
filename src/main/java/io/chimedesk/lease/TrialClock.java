package io.chimedesk.lease;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.UserFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Counts the days of trials from when their users registered. Chime says neither when a
 * trial began nor when it ends, so whoever was put on trial later has more days than the
 * clock says.
 */
@Service
public class TrialClock {

	private static final String TRIAL = LicenceTier.PRO_TRIAL.wire();

	private static final UserFilter ON_TRIAL = new UserFilter(null, Set.of(TRIAL), Set.of(), Set.of(), Set.of(), null);

	/** How many users of an account are looked at. */
	private static final int MOST = 5_000;

	private static final Comparator<TrialUser> ORDER = Comparator
		.comparing(TrialUser::registered, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((trial) -> trial.user().label())
		.thenComparing((trial) -> trial.user().userId());

	private final Directory directory;

	private final LeaseDays days;

	TrialClock(Directory directory, LeaseDays days) {
		this.directory = directory;
		this.days = days;
	}

	public Trials of(String accountId) {
		Map<String, Long> counts = this.directory.countsByTier(accountId);
		if (counts.getOrDefault(TRIAL, 0L) == 0) {
			return new Trials(List.of(), 0);
		}
		List<String> ids = this.directory.userIds(accountId, ON_TRIAL);
		List<TrialUser> users = this.directory.find(accountId, ids.stream().sorted().limit(MOST).toList())
			.stream()
			.filter((user) -> TRIAL.equals(user.tier()) && !user.gone())
			.map(this::trial)
			.sorted(ORDER)
			.toList();
		return new Trials(users, Math.max(0, ids.size() - MOST));
	}

	private TrialUser trial(DirectoryUser user) {
		@Nullable Instant registered = user.registeredOn();
		if (registered == null) {
			return new TrialUser(user, null, null);
		}
		LocalDate first = this.days.of(registered);
		return new TrialUser(user, first, (int) ChronoUnit.DAYS.between(first, this.days.today()) + 1);
	}

}
