package io.chimedesk.plan;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the review of a plan shows, for whoever may read the plan.
 */
@Service
@Transactional(readOnly = true)
public class PlanReviews {

	private final ReviewedItems items;

	private final PlanSummaries summaries;

	private final Protection protection;

	PlanReviews(ReviewedItems items, PlanSummaries summaries, Protection protection) {
		this.items = items;
		this.summaries = summaries;
		this.protection = protection;
	}

	public PlanSummary summary(Plan plan) {
		return this.summaries.of(plan);
	}

	/**
	 * A page of the users that are searched for, in the order of the plan.
	 */
	public FoundItems find(Plan plan, ItemSearch search, int after, int limit) {
		return this.items.find(plan.id(), search, after, limit);
	}

	/**
	 * Who of these is protected, by ID.
	 */
	public Map<String, ProtectedUser> protection(Plan plan, List<PlanItem> items) {
		return this.protection.of(plan.accountId(), items.stream().map(PlanItem::userId).toList());
	}

}
