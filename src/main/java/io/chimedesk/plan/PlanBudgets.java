package io.chimedesk.plan;

import java.util.List;
import java.util.Map;

import io.chimedesk.budget.Budgets;
import io.chimedesk.chime.LicenceTier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the budgets of the account suffice for a plan in review.
 */
@Service
public class PlanBudgets {

	private final TierMoves moves;

	private final Budgets budgets;

	PlanBudgets(TierMoves moves, Budgets budgets) {
		this.moves = moves;
		this.budgets = budgets;
	}

	/**
	 * The tiers whose budget the plan exceeds; none once the plan is settled.
	 */
	@Transactional(readOnly = true)
	public List<Shortage> shortages(Plan plan) {
		if (plan.status() != PlanStatus.REVIEW) {
			return List.of();
		}
		Map<LicenceTier, Integer> moves = this.moves.of(plan.id());
		return this.budgets.told(plan.accountId()).stream().map((line) -> {
			int more = moves.getOrDefault(line.tier(), 0);
			return new Shortage(line, more, line.over(more));
		}).filter((shortage) -> shortage.over() > 0).toList();
	}

}
