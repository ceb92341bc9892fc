package io.chimedesk.resolver;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chimedesk.directory.ListedUser;
import io.chimedesk.directory.UserLookup;

/**
 * Whom a text of a list can mean: an e-mail address its users, anything else the user of
 * that ID or the users of that name.
 */
final class UserSearch {

	private static final Pattern FAMILY_NAME_FIRST = Pattern.compile("([^,]+), *([^,]+)");

	private static final Pattern BETWEEN_NAMES = Pattern.compile("[._]+");

	private final UserLookup lookup;

	UserSearch(UserLookup lookup) {
		this.lookup = lookup;
	}

	/**
	 * Those who may be meant; users that are gone only if there is nobody else.
	 */
	List<ListedUser> find(String text) {
		List<ListedUser> found = exact(text);
		if (found.isEmpty() && text.indexOf('@') < 0) {
			found = this.lookup.byName(text);
			found = found.isEmpty() ? otherwiseNamed(text) : found;
		}
		List<ListedUser> present = found.stream().filter((user) -> !user.gone()).toList();
		return present.isEmpty() ? found : present;
	}

	/**
	 * Those who have that ID or address.
	 */
	List<ListedUser> exact(String text) {
		return (text.indexOf('@') >= 0) ? this.lookup.byEmail(text) : this.lookup.byId(text).stream().toList();
	}

	private List<ListedUser> otherwiseNamed(String text) {
		Matcher familyFirst = FAMILY_NAME_FIRST.matcher(text);
		if (familyFirst.matches()) {
			return this.lookup.byName(familyFirst.group(2) + " " + familyFirst.group(1));
		}
		String spaced = BETWEEN_NAMES.matcher(text).replaceAll(" ");
		return spaced.equals(text) ? List.of() : this.lookup.byName(spaced);
	}

}
