package io.chimedesk.resolver.parse;

import java.util.Map;

import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list: who is meant, and what should be set.
 *
 * @param line where it stands, from 1
 * @param text who is meant; of a row that cannot be read, what it says, made visible
 * @param problem why it cannot be read, null if it can
 * @param refused the values that there are not, whole and made visible, by their columns
 */
public record Entry(int line, String text, Change wish, @Nullable Problem problem, Map<Role, String> refused) {

	/** Leaves everything as it is. */
	public static final Change NOTHING = new Change(null, null, null, null);

	private static final int LONGEST_SHOWN = 320;

	public Entry {
		refused = Map.copyOf(refused);
	}

	/**
	 * A row that only says who is meant.
	 */
	public static Entry of(int line, String given) {
		return of(line, given, NOTHING);
	}

	static Entry of(int line, String given, Change wish) {
		UserText user = UserText.of(given);
		return new Entry(line, user.text(), wish, user.problem(), Map.of());
	}

	static Entry refused(int line, String given, Problem problem) {
		return new Entry(line, Visible.cut(Visible.of(given), LONGEST_SHOWN), NOTHING, problem, Map.of());
	}

}
