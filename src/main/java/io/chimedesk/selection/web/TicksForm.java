package io.chimedesk.selection.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The tick boxes of a page. A page may be old, and the selection another one by now: only
 * what its reader has changed counts.
 *
 * @param id the users that are ticked
 * @param was the users that were ticked when the page was made
 * @param shown all users of the page
 */
record TicksForm(@Nullable List<String> id, @Nullable List<String> was, @Nullable List<String> shown) {

	List<String> ids() {
		return clean(this.id);
	}

	List<String> shownOnes() {
		return clean(this.shown);
	}

	/**
	 * The users that were ticked by whoever looked at the page.
	 */
	List<String> newlyTicked() {
		return without(this.id, this.was);
	}

	/**
	 * The users whose tick was taken away.
	 */
	List<String> noLongerTicked() {
		return without(this.was, this.id);
	}

	private static List<String> without(@Nullable List<String> these, @Nullable List<String> those) {
		Set<String> others = new HashSet<>(clean(those));
		return clean(these).stream().filter((user) -> !others.contains(user)).toList();
	}

	private static List<String> clean(@Nullable List<String> given) {
		return (given == null) ? List.of()
				: given.stream().filter(Objects::nonNull).filter((one) -> !one.contains("\u0000")).toList();
	}

}
