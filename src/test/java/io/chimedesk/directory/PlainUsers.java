package io.chimedesk.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the index does, said plainly over a list: slow, and nothing to get wrong.
 */
record PlainUsers(Collection<IndexedUser> users, Set<String> odd, Instant now) {

	List<Long> sorted(UserFilter filter, UserSort sort, boolean descending) {
		Comparator<IndexedUser> order = Comparator.comparing((user) -> key(sort, user));
		order = order.thenComparing((user) -> (sort != UserSort.EMAIL) ? label(user.user()) : "")
			.thenComparing((user) -> user.user().userId());
		return this.users.stream()
			.filter((user) -> isMeant(filter, user))
			.sorted(descending ? order.reversed() : order)
			.map((user) -> user.user().number())
			.toList();
	}

	boolean isMeant(UserFilter filter, IndexedUser indexed) {
		ListedUser user = indexed.user();
		String text = "%s\n%s\n%s".formatted(FoldedText.of(user.displayName()), FoldedText.of(user.email()),
				FoldedText.of(user.userId()));
		return filter.words().stream().allMatch(text::contains) && in(filter.tiers(), user.tier())
				&& in(filter.types(), user.type()) && in(filter.registrations(), user.registration())
				&& in(filter.invitations(), user.invitation())
				&& (filter.alexa() == null || filter.alexa() == Boolean.TRUE.equals(user.alexaEnabled()))
				&& (filter.marks().isEmpty() || (filter.marks().contains("odd") && this.odd.contains(user.userId())))
				&& (filter.changedWithin() == null || changedWithin(indexed, filter.changedWithin()))
				&& filter.gone() == user.gone();
	}

	private boolean changedWithin(IndexedUser user, int days) {
		return user.changed() > 0 && user.changed() >= this.now.minus(Duration.ofDays(days)).toEpochMilli();
	}

	private static boolean in(Set<String> values, @Nullable String value) {
		return values.isEmpty() || values.contains(orEmpty(value));
	}

	private static String key(UserSort sort, IndexedUser indexed) {
		ListedUser user = indexed.user();
		return switch (sort) {
			case NAME -> "";
			case EMAIL -> FoldedText.of(user.email());
			case TIER -> orEmpty(user.tier());
			case TYPE -> orEmpty(user.type());
			case STATE -> FoldedText.of(user.registration()) + " " + FoldedText.of(user.invitation());
			case ALEXA -> String.valueOf(Boolean.TRUE.equals(user.alexaEnabled()));
			case CHANGED -> "%020d".formatted(indexed.changed());
		};
	}

	private static String label(ListedUser user) {
		return Stream
			.<Function<ListedUser, @Nullable String>>of(ListedUser::displayName, ListedUser::email, ListedUser::userId)
			.map((text) -> FoldedText.of(text.apply(user)))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
