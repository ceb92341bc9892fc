package io.chimedesk.recipe;

import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * What users have once a change is made.
 */
record Target(Change change) {

	/**
	 * How many of the users of a filter are there already; null if the change sets a
	 * room, which no filter knows.
	 */
	@Nullable Long count(UserFilter filter, ToLongFunction<UserFilter> users) {
		if (this.change.alexaRoomArn() != null) {
			return null;
		}
		return within(filter).map((there) -> users.applyAsLong(there)).orElse(0L);
	}

	/**
	 * The filter for those of its users who are there; empty if nobody can be.
	 */
	private Optional<UserFilter> within(UserFilter filter) {
		Set<String> tiers = narrowed(filter.tiers(),
				Optional.ofNullable(this.change.tier()).map(LicenceTier::wire).orElse(null));
		Set<String> types = narrowed(filter.types(),
				Optional.ofNullable(this.change.type()).map(UserType::wire).orElse(null));
		Boolean wanted = this.change.alexaEnabled();
		Boolean alexa = (wanted != null) ? wanted : filter.alexa();
		if (tiers == null || types == null || (filter.alexa() != null && !filter.alexa().equals(alexa))) {
			return Optional.empty();
		}
		return Optional.of(new UserFilter(filter.text(), tiers, types, filter.registrations(), filter.invitations(),
				alexa, filter.marks(), filter.changedWithin(), filter.gone()));
	}

	private static @Nullable Set<String> narrowed(Set<String> values, @Nullable String wanted) {
		if (wanted == null) {
			return values;
		}
		return (values.isEmpty() || values.contains(wanted)) ? Set.of(wanted) : null;
	}

}
