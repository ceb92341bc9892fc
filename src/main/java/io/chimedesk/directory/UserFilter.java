package io.chimedesk.directory;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which users of an account are meant. Every part that is given has to hold; an empty set
 * or null does not restrict. In a set, the empty text stands for "the service names
 * none".
 *
 * @param text words that all have to occur in name, e-mail address or ID, whatever their
 * case and accents
 * @param alexa whether Alexa for Business is on
 */
public record UserFilter(@Nullable String text, Set<String> tiers, Set<String> types, Set<String> registrations,
		Set<String> invitations, @Nullable Boolean alexa) {

	/** Everybody. */
	public static final UserFilter NONE = new UserFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), null);

	public UserFilter {
		tiers = Set.copyOf(tiers);
		types = Set.copyOf(types);
		registrations = Set.copyOf(registrations);
		invitations = Set.copyOf(invitations);
	}

	public static UserFilter text(@Nullable String text) {
		return new UserFilter(text, Set.of(), Set.of(), Set.of(), Set.of(), null);
	}

	/**
	 * Whether it restricts nothing.
	 */
	public boolean isEmpty() {
		return FoldedText.words(this.text).isEmpty() && this.tiers.isEmpty() && this.types.isEmpty()
				&& this.registrations.isEmpty() && this.invitations.isEmpty() && this.alexa == null;
	}

	UserFilter withoutTiers() {
		return new UserFilter(this.text, Set.of(), this.types, this.registrations, this.invitations, this.alexa);
	}

	UserFilter withoutTypes() {
		return new UserFilter(this.text, this.tiers, Set.of(), this.registrations, this.invitations, this.alexa);
	}

	UserFilter withoutRegistrations() {
		return new UserFilter(this.text, this.tiers, this.types, Set.of(), this.invitations, this.alexa);
	}

	UserFilter withoutInvitations() {
		return new UserFilter(this.text, this.tiers, this.types, this.registrations, Set.of(), this.alexa);
	}

	UserFilter withoutAlexa() {
		return new UserFilter(this.text, this.tiers, this.types, this.registrations, this.invitations, null);
	}

}
