package io.chimedesk.protection.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.directory.UserQuery;
import io.chimedesk.directory.UserSlice;
import io.chimedesk.directory.UserSort;
import io.chimedesk.plan.ProtectedUser;
import io.chimedesk.plan.Protection;
import io.chimedesk.protection.web.ProtectedPage.Found;
import io.chimedesk.protection.web.ProtectedPage.Line;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers the protected users of an account, and those that are searched for.
 */
@Component
class ProtectedPages {

	private static final int MOST_FOUND = 20;

	private static final int LONGEST_SEARCH = 200;

	private static final Comparator<Line> ORDER = Comparator
		.comparing((Line line) -> line.label().toLowerCase(Locale.ROOT))
		.thenComparing((line) -> line.shield().userId());

	private final Protection protection;

	private final Directory directory;

	ProtectedPages(Protection protection, Directory directory) {
		this.protection = protection;
		this.directory = directory;
	}

	/**
	 * @param from the place of a user on the page that is asked for
	 * @param q whom to search for
	 */
	ProtectedPage page(ChimeAccount account, @Nullable String from, @Nullable String q, boolean mayChange) {
		List<Line> all = lines(account.accountId());
		int first = first(from, all.size());
		String text = Objects.requireNonNullElse(q, "").replaceAll("\\p{Cc}", " ").strip();
		String words = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
		return new ProtectedPage(account, all.stream().skip(first - 1L).limit(ProtectedPage.SIZE).toList(), first,
				all.size(), words, (mayChange && !words.isEmpty()) ? found(account.accountId(), words, all) : null,
				mayChange);
	}

	private List<Line> lines(String accountId) {
		List<ProtectedUser> shields = this.protection.all(accountId);
		Map<String, DirectoryUser> users = this.directory
			.find(accountId, shields.stream().map(ProtectedUser::userId).toList())
			.stream()
			.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
		return shields.stream().map((shield) -> new Line(shield, users.get(shield.userId()))).sorted(ORDER).toList();
	}

	private Found found(String accountId, String words, List<Line> all) {
		UserSlice slice = this.directory.slice(new UserQuery(accountId, UserFilter.text(words), UserSort.NAME, false),
				null, null, MOST_FOUND);
		Set<String> shielded = all.stream().map((line) -> line.shield().userId()).collect(Collectors.toSet());
		return new Found(slice.users(), slice.total(), shielded);
	}

	/** The beginning of the page that this place is on; of the first one if on none. */
	private static int first(@Nullable String from, int total) {
		int place = (from != null && from.matches("\\d{1,6}")) ? Integer.parseInt(from) : 1;
		return (place < 1 || place > total) ? 1 : place - (place - 1) % ProtectedPage.SIZE;
	}

}
