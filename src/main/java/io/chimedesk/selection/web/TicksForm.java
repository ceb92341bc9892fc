package io.chimedesk.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The tick boxes of a page.
 *
 * @param id the users that are ticked
 * @param shown all users of the page
 */
record TicksForm(@Nullable List<String> id, @Nullable List<String> shown) {

	List<String> ids() {
		return clean(this.id);
	}

	List<String> shownOnes() {
		return clean(this.shown);
	}

	List<String> shownButNotTicked() {
		List<String> others = new ArrayList<>(shownOnes());
		others.removeAll(ids());
		return others;
	}

	private static List<String> clean(@Nullable List<String> given) {
		return (given == null) ? List.of()
				: given.stream().filter(Objects::nonNull).filter((one) -> !one.contains("\u0000")).toList();
	}

}
