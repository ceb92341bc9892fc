package io.chimedesk.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Many users in parts that a statement can take as an array, each of them once.
 */
final class UserParts {

	/** H2 takes no array of more than 65,536. */
	private static final int MOST_AT_ONCE = 65_000;

	private UserParts() {
	}

	/**
	 * Does something with each part.
	 * @return the sum of what each part gave
	 */
	static int of(Collection<String> userIds, ToIntFunction<String[]> change) {
		List<String> distinct = new ArrayList<>(new LinkedHashSet<>(userIds));
		int changed = 0;
		for (int from = 0; from < distinct.size(); from += MOST_AT_ONCE) {
			List<String> part = distinct.subList(from, Math.min(from + MOST_AT_ONCE, distinct.size()));
			changed += change.applyAsInt(part.toArray(String[]::new));
		}
		return changed;
	}

}
