package io.chimedesk.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the users of a plan that are searched for.
 *
 * @param count how many are found on all pages
 * @param after the position that the next page begins after; null on the last one
 * @param before the position that the page before begins after; null on the first one
 */
public record FoundItems(List<PlanItem> items, int count, @Nullable Integer after, @Nullable Integer before) {

	public FoundItems {
		items = List.copyOf(items);
	}

	/**
	 * The page with at most that many users.
	 * @param items one more of them if there is a next page
	 * @param earlier the positions of the users on the page before, in their order
	 */
	static FoundItems of(List<PlanItem> items, int limit, int count, List<Integer> earlier) {
		List<PlanItem> shown = items.subList(0, Math.min(limit, items.size()));
		return new FoundItems(shown, count, (items.size() > limit) ? shown.getLast().position() : null,
				earlier.isEmpty() ? null : earlier.getFirst() - 1);
	}

}
