package io.chimedesk.plan.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.plan.FoundItems;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanBudgets;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanReviews;

import org.springframework.stereotype.Component;

/**
 * Gathers what the review of a plan shows.
 */
@Component
class PlanPages {

	private static final int PAGE = 50;

	private final PlanReviews reviews;

	private final Directory directory;

	private final PlanWords words;

	private final PlanBudgets budgets;

	private final Clock clock;

	PlanPages(PlanReviews reviews, Directory directory, PlanWords words, PlanBudgets budgets, Clock clock) {
		this.reviews = reviews;
		this.directory = directory;
		this.words = words;
		this.budgets = budgets;
		this.clock = clock;
	}

	/**
	 * A page of the users that the query asks for.
	 * @param path where it is shown
	 */
	PlanPage page(Plan plan, ReviewQuery query, String path) {
		FoundItems found = this.reviews.find(plan, query.search(), query.position(), PAGE);
		return new PlanPage(plan, query, head(plan), this.reviews.summary(plan), found,
				this.reviews.protection(plan, found.items()), addresses(plan, found.items()), path,
				this.budgets.shortages(plan));
	}

	PlanPage.Head head(Plan plan) {
		Optional<ChimeAccount> account = this.directory.account(plan.accountId());
		return new PlanPage.Head(account.map(ChimeAccount::name).orElse(plan.accountId()),
				account.filter(ChimeAccount::isDirectoryManaged).isPresent(),
				this.directory.age(plan.accountId()).orElse(null), this.words.action(plan), this.words.expected(plan),
				!this.clock.instant().isBefore(plan.expiresAt()));
	}

	private Map<String, String> addresses(Plan plan, List<PlanItem> items) {
		return this.directory.addresses(plan.accountId(), items.stream().map(PlanItem::userId).toList());
	}

}
