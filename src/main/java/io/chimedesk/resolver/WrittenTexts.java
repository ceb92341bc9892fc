package io.chimedesk.resolver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.chimedesk.directory.ListedUser;
import io.chimedesk.directory.UserLookup;
import io.chimedesk.resolver.parse.Entry;
import io.chimedesk.resolver.parse.WrittenParts;

import org.springframework.stereotype.Service;

/**
 * Finds the users that somebody wrote into a form, as a list would, but keeps nothing.
 */
@Service
public class WrittenTexts {

	/** For how many texts similar users are looked for, and how many are shown. */
	private static final int PROPOSALS = 5;

	private static final int NEAR = 3;

	private final Resolution resolution;

	WrittenTexts(Resolution resolution) {
		this.resolution = resolution;
	}

	/**
	 * Looks everything up that the text has: e-mail addresses, IDs, names and
	 * {@code Name <mail>}, one a line or between commas, semicolons and tabs.
	 */
	public WrittenUsers read(String accountId, String text) {
		Judgement judgement = this.resolution.judgementWithin(accountId);
		List<ListRow> rows = new ArrayList<>();
		WrittenParts.of(text).forEach((part) -> rows.addAll(rows(part, judgement)));
		return users(Repeats.settle(rows), this.resolution.lookup(accountId));
	}

	/** A part without an address may be one name with a comma, if it is not several. */
	private static List<ListRow> rows(String part, Judgement judgement) {
		List<ListRow> listed = WrittenParts.listed(part).stream().map((one) -> row(one, judgement)).toList();
		if (listed.size() < 2 || part.indexOf('@') >= 0 || listed.stream().allMatch(WrittenTexts::isSomebody)) {
			return listed;
		}
		ListRow whole = row(part, judgement);
		return isSomebody(whole) ? List.of(whole) : listed;
	}

	private static ListRow row(String part, Judgement judgement) {
		return judgement.row(1, Entry.of(1, part));
	}

	private static boolean isSomebody(ListRow row) {
		return row.group().isAccepted() || row.group() == Group.AMBIGUOUS;
	}

	private static WrittenUsers users(List<ListRow> rows, UserLookup lookup) {
		Set<String> found = new LinkedHashSet<>();
		List<WrittenUsers.Unclear> unclear = new ArrayList<>();
		for (ListRow row : rows) {
			if (row.userId() != null && row.group().isAccepted()) {
				found.add(row.userId());
			}
			else if (row.group().isOpen()) {
				unclear.add(unclear(row, lookup, unclear.size() < PROPOSALS));
			}
		}
		return new WrittenUsers(found, unclear);
	}

	private static WrittenUsers.Unclear unclear(ListRow row, UserLookup lookup, boolean near) {
		List<ListedUser> users = switch (row.group()) {
			case AMBIGUOUS -> new UserSearch(lookup).find(row.text()).stream().limit(PROPOSALS).toList();
			case NOT_FOUND -> near ? lookup.near(row.text(), NEAR) : List.of();
			default -> List.of();
		};
		return new WrittenUsers.Unclear(row.text(), row.group() == Group.AMBIGUOUS, users);
	}

}
