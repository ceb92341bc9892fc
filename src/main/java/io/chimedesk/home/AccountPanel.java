package io.chimedesk.home;

import java.time.Instant;
import java.util.List;

import io.chimedesk.budget.BudgetLine;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.RefreshState;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard shows of one account.
 *
 * @param copiedAt since when the copy is whole, null if it never was
 * @param tiers the users by tier, most first
 * @param budgets of the tiers, where there is something to tell
 * @param selected how many users this operator has selected
 */
public record AccountPanel(ChimeAccount account, @Nullable Instant copiedAt, RefreshState refresh,
		List<TierShare> tiers, List<BudgetLine> budgets, int selected) {

	public long users() {
		return this.tiers.stream().mapToLong(TierShare::users).sum();
	}

	/**
	 * The users of one tier.
	 *
	 * @param tier as the service says it, empty if it says none
	 * @param from where its part of the bar begins, in thousandths
	 * @param share its part of the bar, in thousandths
	 */
	public record TierShare(String tier, long users, int from, int share) {

		/**
		 * Its part of all users, in per cent with one digit.
		 */
		public double percent() {
			return this.share / 10.0;
		}

	}

}
