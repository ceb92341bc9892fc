package io.chimedesk.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.chimedesk.directory.ListedUser;
import io.chimedesk.directory.UserLookup;

/**
 * The users that somebody wrote down: e-mail addresses, IDs, names and
 * {@code Name <mail>}, one a line or between commas and semicolons.
 *
 * @param userIds those that are found, each once
 * @param unclear what stands for nobody, or for several
 */
public record WrittenUsers(Set<String> userIds, List<Unclear> unclear) {

	/** For how many texts similar users are looked for. */
	private static final int PROPOSALS = 5;

	private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]+@[^<>\\s]+)>");

	private static final Pattern BETWEEN = Pattern.compile("[\\r\\n\\t,;]+");

	/**
	 * Looks everything up.
	 */
	public static WrittenUsers of(String text, UserLookup lookup) {
		Set<String> found = new LinkedHashSet<>();
		List<Unclear> unclear = new ArrayList<>();
		BETWEEN.splitAsStream(text)
			.map(WrittenUsers::plain)
			.filter((one) -> !one.isEmpty())
			.distinct()
			.forEach((one) -> {
				List<ListedUser> users = find(one, lookup);
				if (users.size() == 1) {
					found.add(users.getFirst().userId());
				}
				else {
					unclear.add(new Unclear(one, !users.isEmpty(), users.isEmpty() && unclear.size() < PROPOSALS
							? lookup.near(one, 3) : users.stream().limit(PROPOSALS).toList()));
				}
			});
		return new WrittenUsers(found, unclear);
	}

	private static String plain(String written) {
		Matcher address = IN_BRACKETS.matcher(written);
		return (address.find() ? address.group(1) : written).replace("\"", "").strip();
	}

	private static List<ListedUser> find(String written, UserLookup lookup) {
		Optional<ListedUser> byId = lookup.byId(written);
		Stream<ListedUser> users = byId.map(Stream::of)
			.orElseGet(() -> (written.contains("@") ? lookup.byEmail(written) : lookup.byName(written)).stream());
		return users.filter((user) -> !user.gone()).toList();
	}

	/**
	 * A text that is not one user.
	 *
	 * @param ambiguous whether it stands for several
	 * @param users these, or those who are spelt nearly so
	 */
	public record Unclear(String text, boolean ambiguous, List<ListedUser> users) {

		public Unclear {
			users = List.copyOf(users);
		}

	}

}
