package io.chimedesk.request.web;

import java.util.List;

import io.chimedesk.budget.BudgetLine;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.policy.Fired;
import io.chimedesk.request.Outlook;
import io.chimedesk.resolver.WrittenUsers.Unclear;
import org.jspecify.annotations.Nullable;

/**
 * The form to make a request with.
 *
 * @param selected how many users the operator has selected
 * @param found the users that a search has found
 * @param searched whether there was one
 * @param unclear what was written and is not one user
 * @param outlook what would become of it; null before users and tier are known
 * @param refused the rules of the policy that refused it
 */
record AskPage(ChimeAccount account, List<BudgetLine> budgets, int selected, List<DirectoryUser> found,
		boolean searched, List<Unclear> unclear, @Nullable Outlook outlook, List<Fired> refused) {

	private static final int MOST_UNCLEAR = 100;

	AskPage {
		budgets = List.copyOf(budgets);
		found = List.copyOf(found);
		unclear = List.copyOf(unclear);
		refused = List.copyOf(refused);
	}

	public List<Unclear> unclearShown() {
		return this.unclear.subList(0, Math.min(MOST_UNCLEAR, this.unclear.size()));
	}

	public int unclearHidden() {
		return this.unclear.size() - unclearShown().size();
	}

	public String here() {
		return "/accounts/" + this.account.accountId() + "/requests/new";
	}

}
