package io.chimedesk.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds single users of an account by what somebody wrote down, in our copy as it was
 * when the look-up was asked for. Users that are gone are found as well, but never
 * proposed.
 */
public final class UserLookup {

	private final UserIndex index;

	UserLookup(UserIndex index) {
		this.index = index;
	}

	/**
	 * The user of that ID, whatever its case; of several, the one that is spelt so.
	 */
	public Optional<ListedUser> byId(String userId) {
		String wanted = userId.strip();
		return users(this.index.having(TextField.ID, FoldedText.of(wanted)))
			.filter((user) -> user.userId().equalsIgnoreCase(wanted))
			.min(Comparator.comparing((user) -> !user.userId().equals(wanted)));
	}

	/**
	 * The users of that e-mail address, see {@link EmailAddress#canonical(String)}.
	 */
	public List<ListedUser> byEmail(String email) {
		String wanted = EmailAddress.canonical(email);
		return EmailAddress.spellings(wanted)
			.map(FoldedText::of)
			.distinct()
			.flatMap((folded) -> users(this.index.having(TextField.EMAIL, folded)))
			.filter((user) -> user.email() != null && EmailAddress.canonical(user.email()).equals(wanted))
			.toList();
	}

	/**
	 * The users of exactly that display name, case and accents aside.
	 */
	public List<ListedUser> byName(String name) {
		return users(this.index.having(TextField.NAME, FoldedText.of(name))).toList();
	}

	/**
	 * The users whose e-mail address or display name is spelt nearly like that, the
	 * nearest first: at most two letters are added, missing or different. It looks at
	 * every user, so it is for a few texts at a time.
	 */
	public List<ListedUser> near(String text, int limit) {
		return this.index.views().spellings().near(text, limit);
	}

	private Stream<ListedUser> users(IntStream slots) {
		return slots.mapToObj((slot) -> this.index.user(slot).user());
	}

}
