package io.chimedesk.resolver;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.ListedUser;
import io.chimedesk.resolver.parse.Entry;
import io.chimedesk.resolver.parse.Problem;
import io.chimedesk.selection.Change;

/**
 * Judges single rows by the copy of the users; what other rows say is not looked at.
 */
final class Judgement {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

	private final UserSearch search;

	private final Set<String> tiers;

	private final Function<String, Optional<String>> elsewhere;

	/**
	 * Judges by one account.
	 * @param tiers that the account supports
	 * @param elsewhere the name of another account that has that user
	 */
	Judgement(UserSearch search, Set<String> tiers, Function<String, Optional<String>> elsewhere) {
		this.search = search;
		this.tiers = tiers;
		this.elsewhere = elsewhere;
	}

	ListRow row(int number, Entry entry) {
		Problem problem = entry.problem();
		ListRow row = new ListRow(number, entry.line(), entry.text(), entry.wish(), Group.NOT_FOUND, null, null, null,
				entry.refused());
		if (problem != null) {
			return row.in(Group.REFUSED, Cause.of(problem.reason()), problem.detail());
		}
		LicenceTier tier = entry.wish().tier();
		if (tier != null && !this.tiers.contains(tier.wire())) {
			return row.in(Group.REFUSED, Cause.TIER_NOT_SUPPORTED, tier.wire());
		}
		List<ListedUser> users = this.search.find(entry.text());
		return switch (users.size()) {
			case 0 -> nobody(row);
			case 1 -> meaning(row, users.getFirst());
			default -> row.in(Group.AMBIGUOUS, null, null);
		};
	}

	/**
	 * The row if it means that user.
	 */
	static ListRow meaning(ListRow row, ListedUser user) {
		return new ListRow(row.number(), row.line(), row.text(), row.wish(), group(user, row.wish()), null, null,
				user.userId(), Map.of());
	}

	private ListRow nobody(ListRow row) {
		Optional<String> account = this.elsewhere.apply(row.text());
		if (account.isPresent()) {
			return row.in(Group.ELSEWHERE, Cause.ACCOUNT, account.get());
		}
		OptionalInt odd = LookAlike.odd(row.text());
		if (odd.isPresent() && (LookAlike.isMixed(row.text()) || looksLikeSomebody(row.text()))) {
			return row.in(Group.NOT_FOUND, Cause.LOOK_ALIKE, "U+%04X".formatted(odd.getAsInt()));
		}
		return NUMBER.matcher(row.text()).matches() ? row.in(Group.NOT_FOUND, Cause.LOST_ZEROS, null) : row;
	}

	private boolean looksLikeSomebody(String text) {
		return !this.search.find(LookAlike.latin(text)).isEmpty();
	}

	private static Group group(ListedUser user, Change wish) {
		if (user.gone()) {
			return Group.GONE;
		}
		if (!wish.isEmpty() && hasAll(user, wish)) {
			return Group.ALREADY;
		}
		return "Suspended".equals(user.registration()) ? Group.SUSPENDED : Group.FOUND;
	}

	private static boolean hasAll(ListedUser user, Change wish) {
		boolean alexa = Boolean.TRUE.equals(user.alexaEnabled());
		return (wish.tier() == null || wish.tier().wire().equals(user.tier()))
				&& (wish.type() == null || wish.type().wire().equals(user.type()))
				&& (wish.alexaEnabled() == null || wish.alexaEnabled() == alexa)
				&& (wish.alexaRoomArn() == null || Objects.equals(wish.alexaRoomArn(), user.alexaRoomArn()));
	}

}
