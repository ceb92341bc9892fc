package io.chimedesk.directory;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The fields with few different values, which users are filtered and counted by. The
 * empty text stands for "the service names none".
 */
enum UserField {

	TIER(ListedUser::tier, UserFilter::tiers), TYPE(ListedUser::type, UserFilter::types),
	REGISTRATION(ListedUser::registration, UserFilter::registrations),
	INVITATION(ListedUser::invitation, UserFilter::invitations), ALEXA(UserField::alexa, UserField::chosenAlexa);

	private final Function<ListedUser, @Nullable String> value;

	private final Function<UserFilter, Set<String>> chosen;

	UserField(Function<ListedUser, @Nullable String> value, Function<UserFilter, Set<String>> chosen) {
		this.value = value;
		this.chosen = chosen;
	}

	String of(ListedUser user) {
		return Objects.requireNonNullElse(this.value.apply(user), "");
	}

	/**
	 * What to filter and to count a value as: Alexa is off unless the service says that
	 * it is on.
	 */
	String shown(String value) {
		return (this == ALEXA && value.isEmpty()) ? "false" : value;
	}

	/**
	 * The values that a filter lets through; empty if it does not restrict this field.
	 */
	Set<String> chosen(UserFilter filter) {
		return this.chosen.apply(filter);
	}

	private static @Nullable String alexa(ListedUser user) {
		return (user.alexaEnabled() != null) ? user.alexaEnabled().toString() : null;
	}

	private static Set<String> chosenAlexa(UserFilter filter) {
		return (filter.alexa() != null) ? Set.of(filter.alexa().toString()) : Set.of();
	}

}
