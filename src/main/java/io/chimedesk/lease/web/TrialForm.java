package io.chimedesk.lease.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.lease.TrialUser;
import io.chimedesk.lease.Trials;
import org.jspecify.annotations.Nullable;

/**
 * What should become of trials.
 *
 * @param user the users that are ticked on the page
 * @param whom {@code over} for all whose day 30 is over, else those that are ticked
 * @param tier the tier they should get, as the service names it
 */
record TrialForm(@Nullable List<String> user, @Nullable String whom, @Nullable String tier) {

	private static final Set<LicenceTier> READY = Set.of(LicenceTier.PRO, LicenceTier.BASIC);

	/**
	 * The IDs of the users that are meant, of those that are on trial.
	 */
	List<String> users(Trials trials) {
		Set<String> ticked = (this.user == null) ? Set.of()
				: Set.copyOf(this.user.stream().filter(Objects::nonNull).toList());
		Stream<TrialUser> meant = "over".equals(this.whom) ? trials.over().stream()
				: trials.users().stream().filter((trial) -> ticked.contains(trial.user().userId()));
		return meant.map((trial) -> trial.user().userId()).toList();
	}

	Optional<LicenceTier> wanted() {
		return LicenceTier.of(this.tier).filter(READY::contains);
	}

}
