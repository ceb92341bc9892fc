package io.chimedesk.plan;

import io.chimedesk.budget.BudgetLine;

/**
 * A tier of which a plan gives more than the budget has free.
 *
 * @param more how many more users would have it
 * @param over for how many of them the budget does not suffice
 */
public record Shortage(BudgetLine budget, int more, int over) {
}
