package io.chimedesk.protection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.chimedesk.directory.ListedUser;
import io.chimedesk.directory.UserLookup;

/**
 * Whom a pasted text means: each e-mail address, ID or full name in it that stands for
 * one user of the account.
 *
 * @param userIds of the users, each once
 * @param left what stands for nobody, or for several users
 */
public record PastedUsers(Set<String> userIds, List<String> left) {

	/** How many texts are looked up at once. */
	public static final int MOST = 1_000;

	private static final Pattern ADDRESS = Pattern.compile("[^\\s<>;,\"']+@[^\\s<>;,\"']+");

	private static final Pattern BETWEEN = Pattern.compile("[;,\\t]");

	public PastedUsers {
		userIds = Set.copyOf(userIds);
		left = List.copyOf(left);
	}

	public static PastedUsers of(String text, UserLookup lookup) {
		Set<String> users = new LinkedHashSet<>();
		List<String> left = new ArrayList<>();
		text.lines().flatMap(PastedUsers::parts).distinct().forEach((part) -> {
			List<ListedUser> found = find(part, lookup);
			if (found.size() == 1 && users.size() < MOST) {
				users.add(found.getFirst().userId());
			}
			else {
				left.add(part);
			}
		});
		return new PastedUsers(users, left);
	}

	private static Stream<String> parts(String line) {
		return (line.indexOf('@') >= 0) ? ADDRESS.matcher(line).results().map(MatchResult::group)
				: BETWEEN.splitAsStream(line).map(String::strip).filter((part) -> !part.isEmpty());
	}

	private static List<ListedUser> find(String part, UserLookup lookup) {
		List<ListedUser> exact = (part.indexOf('@') >= 0) ? lookup.byEmail(part) : lookup.byId(part).stream().toList();
		List<ListedUser> found = exact.isEmpty() ? lookup.byName(part) : exact;
		return found.stream().filter((user) -> !user.gone()).toList();
	}

}
