package io.chimedesk.plan.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanFilter;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.ReviewedItems;

import org.springframework.stereotype.Component;

/**
 * Gathers what the review of a plan shows.
 */
@Component
class PlanPages {

	private static final int PAGE = 50;

	private final ReviewedItems items;

	private final Directory directory;

	private final PlanWords words;

	private final Clock clock;

	PlanPages(ReviewedItems items, Directory directory, PlanWords words, Clock clock) {
		this.items = items;
		this.directory = directory;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * A page of the users that pass the filter, after that position.
	 */
	PlanPage page(Plan plan, PlanFilter filter, int after) {
		Optional<ChimeAccount> account = this.directory.account(plan.accountId());
		List<PlanItem> found = this.items.after(plan.id(), filter, after, PAGE + 1);
		List<PlanItem> shown = found.subList(0, Math.min(PAGE, found.size()));
		return new PlanPage(plan, account.map(ChimeAccount::name).orElse(plan.accountId()),
				account.filter(ChimeAccount::isDirectoryManaged).isPresent(), this.items.summary(plan),
				this.words.action(plan), this.words.expected(plan), filter, shown, this.items.count(plan.id(), filter),
				(found.size() > PAGE) ? shown.getLast().position() : null,
				(after > 0) ? this.items.before(plan.id(), filter, after, PAGE) : null,
				!this.clock.instant().isBefore(plan.expiresAt()));
	}

}
