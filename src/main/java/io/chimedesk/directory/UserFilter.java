package io.chimedesk.directory;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which users of an account are meant. Every part that is given has to hold; an empty set
 * or null does not restrict, and of a set one value has to hold. In a set, the empty text
 * stands for "the service names none".
 *
 * @param text words that all have to occur in name, e-mail address or ID, whatever their
 * case and accents
 * @param alexa whether Alexa for Business is on
 * @param marks names of groups that other modules know, see {@link UserMark}; nobody is
 * in a group that no module knows
 * @param changedWithin how many days ago our copy saw the last change, at most
 * @param gone whether users are meant that are no longer in Chime, instead of those that
 * are
 */
public record UserFilter(@Nullable String text, Set<String> tiers, Set<String> types, Set<String> registrations,
		Set<String> invitations, @Nullable Boolean alexa, Set<String> marks, @Nullable Integer changedWithin,
		boolean gone) {

	/** Everybody who is in Chime. */
	public static final UserFilter NONE = new UserFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), null);

	public UserFilter {
		tiers = Set.copyOf(tiers);
		types = Set.copyOf(types);
		registrations = Set.copyOf(registrations);
		invitations = Set.copyOf(invitations);
		marks = Set.copyOf(marks);
	}

	public UserFilter(@Nullable String text, Set<String> tiers, Set<String> types, Set<String> registrations,
			Set<String> invitations, @Nullable Boolean alexa) {
		this(text, tiers, types, registrations, invitations, alexa, Set.of(), null, false);
	}

	public static UserFilter text(@Nullable String text) {
		return new UserFilter(text, Set.of(), Set.of(), Set.of(), Set.of(), null);
	}

	public UserFilter withMarks(Set<String> marks) {
		return new UserFilter(this.text, this.tiers, this.types, this.registrations, this.invitations, this.alexa,
				marks, this.changedWithin, this.gone);
	}

	public UserFilter withChangedWithin(@Nullable Integer days) {
		return new UserFilter(this.text, this.tiers, this.types, this.registrations, this.invitations, this.alexa,
				this.marks, days, this.gone);
	}

	public UserFilter withGone(boolean gone) {
		return new UserFilter(this.text, this.tiers, this.types, this.registrations, this.invitations, this.alexa,
				this.marks, this.changedWithin, gone);
	}

	/**
	 * Whether it restricts nothing.
	 */
	public boolean isEmpty() {
		return words().isEmpty() && this.tiers.isEmpty() && this.types.isEmpty() && this.registrations.isEmpty()
				&& this.invitations.isEmpty() && this.alexa == null && this.marks.isEmpty()
				&& this.changedWithin == null && !this.gone;
	}

	/**
	 * The words to search for, folded.
	 */
	List<String> words() {
		return FoldedText.words(this.text);
	}

}
