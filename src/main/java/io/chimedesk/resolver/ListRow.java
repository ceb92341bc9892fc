package io.chimedesk.resolver;

import java.util.Map;

import io.chimedesk.resolver.parse.Role;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list and what became of it.
 *
 * @param number the place in the list, from 1
 * @param line where it stands in what was given
 * @param text who is meant
 * @param reason why it is in its group, where that needs saying
 * @param detail the line, character, value or account that the reason is about
 * @param userId the one user it means
 * @param refused the values that there are not, as they were typed, by their columns
 */
public record ListRow(int number, int line, String text, Change wish, Group group, @Nullable Cause reason,
		@Nullable String detail, @Nullable String userId, Map<Role, String> refused) {

	public ListRow {
		refused = Map.copyOf(refused);
	}

	ListRow in(Group other, @Nullable Cause why, @Nullable String about) {
		return new ListRow(this.number, this.line, this.text, this.wish, other, why, about, this.userId, this.refused);
	}

	/**
	 * The same row that now says something else.
	 */
	ListRow saying(ListRow other) {
		return new ListRow(this.number, this.line, other.text, this.wish, other.group, other.reason, other.detail,
				other.userId, other.refused);
	}

	/**
	 * Without who is meant: a row in a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "ListRow[" + this.line + ", " + this.group + ", " + this.reason + "]";
	}

}
