package io.chimedesk.plan.web;

import java.util.List;

import io.chimedesk.ui.Address;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanFilter;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanStatus;
import io.chimedesk.plan.PlanSummary;
import io.chimedesk.plan.Skip;
import io.chimedesk.plan.WhyNot;
import org.jspecify.annotations.Nullable;

/**
 * What the review of a plan shows.
 *
 * @param action what confirming does
 * @param expected how long it may take
 * @param shown how many users pass the filter
 * @param after the position that the next page begins after; null on the last one
 * @param before the position that the page before begins after; null on the first one
 */
record PlanPage(Plan plan, String account, boolean directoryManaged, PlanSummary summary, String action,
		String expected, PlanFilter filter, List<PlanItem> items, int shown, @Nullable Integer after,
		@Nullable Integer before, boolean expired) {

	public boolean isOpen() {
		return this.plan.isConfirmable() && !this.expired;
	}

	/**
	 * Whether it can still be edited.
	 */
	public boolean isEditable() {
		return this.plan.status() == PlanStatus.REVIEW && !this.expired;
	}

	public @Nullable String next() {
		return (this.after != null) ? address(this.filter, this.after) : null;
	}

	public @Nullable String previous() {
		return (this.before != null) ? address(this.filter, this.before) : null;
	}

	public PlanFilter all() {
		return PlanFilter.ALL;
	}

	public PlanFilter skip(Skip skip) {
		return PlanFilter.skip(skip);
	}

	public PlanFilter badge(WhyNot badge) {
		return PlanFilter.badge(badge);
	}

	/**
	 * The address of the users that pass a filter.
	 */
	public String showing(PlanFilter other) {
		return address(other, 0);
	}

	/**
	 * The address of the form that takes users out and comes back here.
	 */
	public String takeOut() {
		return new Address("/plans/" + this.plan.id() + "/take-out")
			.with("show", this.filter.isAll() ? null : this.filter.text())
			.toString();
	}

	private String address(PlanFilter other, int position) {
		return new Address("/plans/" + this.plan.id()).with("show", other.isAll() ? null : other.text())
			.with("after", (position > 0) ? String.valueOf(position) : null) + "#users";
	}

}
