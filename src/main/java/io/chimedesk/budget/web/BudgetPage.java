package io.chimedesk.budget.web;

import java.util.List;

import io.chimedesk.budget.BudgetLine;
import io.chimedesk.chime.ChimeAccount;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an account's budgets shows.
 *
 * @param mayChange whether the operator may set ceilings
 */
record BudgetPage(ChimeAccount account, List<BudgetLine> lines, boolean mayChange) {

	/**
	 * What the field of a tier holds: what was typed for it, or else its ceiling.
	 */
	public @Nullable String typed(BudgetLine line, BudgetForm form) {
		if (isOf(line, form)) {
			return form.ceiling();
		}
		return (line.ceiling() != null) ? line.ceiling().toString() : null;
	}

	/**
	 * Whether the form is about that tier.
	 */
	public boolean isOf(BudgetLine line, BudgetForm form) {
		return line.tier().wire().equals(form.tier());
	}

}
