package io.chimedesk.plan.web;

import java.util.Objects;
import java.util.UUID;

import io.chimedesk.plan.ItemSearch;
import io.chimedesk.plan.PlanFilter;
import io.chimedesk.ui.Address;
import org.jspecify.annotations.Nullable;

/**
 * Which users of a plan an address asks for, and the addresses that keep it.
 *
 * @param show a filter
 * @param q a part of name, e-mail address or ID
 * @param after the position that the page begins after
 */
record ReviewQuery(@Nullable String show, @Nullable String q, @Nullable String after) {

	ItemSearch search() {
		return ItemSearch.of(this.show, this.q);
	}

	int position() {
		String digits = Objects.requireNonNullElse(this.after, "");
		return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
	}

	/**
	 * The review, as it was looked at.
	 */
	Address review(UUID planId) {
		return at("/plans/" + planId, position());
	}

	/**
	 * Something else of the plan that leads back to the review as it was looked at.
	 */
	Address at(String path, int position) {
		return address(path, search().filter(), position);
	}

	/**
	 * The address for users that pass another filter.
	 */
	Address address(String path, PlanFilter filter, int position) {
		String text = search().text();
		return new Address(path).with("show", filter.isAll() ? null : filter.text())
			.with("q", text.isEmpty() ? null : text)
			.with("after", (position > 0) ? String.valueOf(position) : null);
	}

}
