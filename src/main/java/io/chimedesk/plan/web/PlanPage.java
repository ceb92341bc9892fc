package io.chimedesk.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.plan.FoundItems;
import io.chimedesk.plan.ItemSearch;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanFilter;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanStatus;
import io.chimedesk.plan.PlanSummary;
import io.chimedesk.plan.ProtectedUser;
import io.chimedesk.plan.Shortage;
import io.chimedesk.plan.Skip;
import io.chimedesk.plan.WhyNot;
import org.jspecify.annotations.Nullable;

/**
 * What the review of a plan shows.
 *
 * @param query what the address asks for
 * @param head what it says above the users
 * @param found the users that it asks for
 * @param protection who of the users is protected, by ID
 * @param addresses of the pages of the users, by ID
 * @param path where it is shown
 * @param shortages the budgets that the plan exceeds
 */
record PlanPage(Plan plan, ReviewQuery query, Head head, PlanSummary summary, FoundItems found,
		Map<String, ProtectedUser> protection, Map<String, String> addresses, String path, List<Shortage> shortages) {

	public List<PlanItem> items() {
		return this.found.items();
	}

	/**
	 * How many users are found.
	 */
	public int shown() {
		return this.found.count();
	}

	public boolean isOpen() {
		return this.plan.isConfirmable() && !this.head.expired();
	}

	/**
	 * Whether it can still be edited.
	 */
	public boolean isEditable() {
		return this.plan.status() == PlanStatus.REVIEW && !this.head.expired();
	}

	public ItemSearch search() {
		return this.query.search();
	}

	public PlanFilter filter() {
		return search().filter();
	}

	public @Nullable String next() {
		return (this.found.after() != null) ? address(filter(), this.found.after()) : null;
	}

	public @Nullable String previous() {
		return (this.found.before() != null) ? address(filter(), this.found.before()) : null;
	}

	public PlanFilter all() {
		return PlanFilter.ALL;
	}

	public PlanFilter own() {
		return PlanFilter.own();
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
	 * The values that the plan is for, in words; those of both fields.
	 */
	public String only() {
		return Stream.of(this.plan.only().tiers(), this.plan.only().types())
			.filter((values) -> !values.isEmpty())
			.map((values) -> values.stream().map((value) -> value.isEmpty() ? ChangeForm.NONE : value).sorted())
			.map((values) -> values.collect(Collectors.joining(", ")))
			.collect(Collectors.joining(" · "));
	}

	/**
	 * The address without what was searched for.
	 */
	public String unsearched() {
		return new ReviewQuery(this.query.show(), null, null).at(this.path, 0) + "#users";
	}

	/**
	 * The address of an action on users of the plan that comes back here.
	 */
	public String action(String name) {
		return this.query.at("/plans/" + this.plan.id() + "/" + name, this.query.position()).toString();
	}

	private String address(PlanFilter other, int position) {
		return this.query.address(this.path, other, position) + "#users";
	}

	/**
	 * What is said above the users.
	 *
	 * @param account the name of the account
	 * @param copiedAt since when the copy of its users is whole; null if it never was
	 * @param action what confirming does
	 * @param expected how long it may take
	 */
	record Head(String account, boolean directoryManaged, @Nullable Instant copiedAt, String action, String expected,
			boolean expired) {
	}

}
