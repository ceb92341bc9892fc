package io.chimedesk.run;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.ProtectionOverride;

import org.springframework.stereotype.Component;

/**
 * Takes the users of a confirmed plan over into its run, in the running transaction.
 */
@Component
class RunUsers {

	private static final int PAGE = 5_000;

	private final Plans plans;

	private final Runs runs;

	private final NewRunItems items;

	RunUsers(Plans plans, Runs runs, NewRunItems items) {
		this.plans = plans;
		this.runs = runs;
		this.items = items;
	}

	/**
	 * Takes them all over.
	 */
	Taken take(Plan plan, long run) {
		int held = 0;
		Set<String> approvers = new TreeSet<>();
		List<PlanItem> page = this.plans.items(plan.id(), 1, PAGE);
		while (!page.isEmpty()) {
			List<WorkItem> added = this.items.add(run, plan.accountId(), page);
			this.runs.grow(run, added);
			held += (int) added.stream().filter((item) -> item.status().message() != null).count();
			approvers.addAll(approvers(page));
			page = this.plans.items(plan.id(), page.getLast().position() + 1, PAGE);
		}
		return new Taken(held, approvers);
	}

	private static List<String> approvers(List<PlanItem> page) {
		return page.stream()
			.filter(PlanItem::isSent)
			.map(PlanItem::override)
			.filter(Objects::nonNull)
			.map(ProtectionOverride::approvedBy)
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * What became of them.
	 *
	 * @param held how many another run holds
	 * @param approvers who approved that protected ones are sent, before there was a plan
	 */
	record Taken(int held, Set<String> approvers) {

		Taken {
			approvers = Set.copyOf(approvers);
		}

	}

}
