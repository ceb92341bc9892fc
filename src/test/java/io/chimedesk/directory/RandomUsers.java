package io.chimedesk.directory;

import java.util.List;
import java.util.Random;
import java.util.Set;

import io.chimedesk.chime.ChimeUser;
import org.jspecify.annotations.Nullable;

/**
 * Users with few different values, some of them missing, so that everything has ties.
 */
final class RandomUsers {

	private static final String[] NAMES = { "Åsa Groß", "asa gross", "Ben", "Zoë Ben", "名前", "", "José O'Brien",
			"b\nen" };

	private final Random random;

	RandomUsers(long seed) {
		this.random = new Random(seed);
	}

	IndexedUser indexed(long number) {
		ChimeUser user = user((int) number);
		return new IndexedUser(
				new ListedUser(number, user.userId(), user.email(), user.displayName(), user.tier(), user.type(),
						user.registration(), user.invitation(), user.alexaEnabled(), null, this.random.nextInt(8) == 0),
				this.random.nextInt(3) * 86_400_000L * 20_000);
	}

	ChimeUser user(int number) {
		return new ChimeUser("User-%03d".formatted(number),
				pick("a%d@x.example".formatted(this.random.nextInt(50)), "B@bücher.example", null),
				pick(pick(NAMES), null), pick("Basic", "Pro", "ProTrial", null), pick("PrivateUser", "SharedDevice"),
				pick("Registered", "Suspended", null), pick("Pending", "Accepted", null), pick(true, false, null), null,
				null, null, null);
	}

	UserFilter filter() {
		return new UserFilter(pick(null, "ben", "a 1", "gross ÅSA", "user-0", "x.example o'b", "名", "nobody"),
				pick(Set.<String>of(), Set.of("Pro"), Set.of("Pro", "")), Set.of(),
				pick(Set.<String>of(), Set.of("Registered")), Set.of(), pick(null, null, true, false))
			.withGone(this.random.nextInt(5) == 0)
			.withChangedWithin(pick(null, null, 7))
			.withMarks(pick(Set.<String>of(), Set.<String>of(), Set.of("odd", "no such mark")));
	}

	int number(int bound) {
		return this.random.nextInt(bound);
	}

	@SafeVarargs
	final <T extends @Nullable Object> T pick(T... values) {
		return values[this.random.nextInt(values.length)];
	}

}
