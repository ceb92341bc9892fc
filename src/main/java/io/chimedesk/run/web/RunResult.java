package io.chimedesk.run.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.chimedesk.run.CodeCount;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.Playbook.Advice;
import io.chimedesk.run.Playbook.Retry;
import io.chimedesk.run.RunItem;

/**
 * The result of a run as its page shows it.
 *
 * @param groups users who did not get what was wanted, by code, failures first
 * @param codes all codes to filter by
 */
record RunResult(List<Tile> tiles, List<CodeGroup> groups, List<String> codes, Users users) {

	/**
	 * Whether a retry makes sense for at least one of the groups.
	 */
	public boolean isRetrySensible() {
		return this.groups.stream().anyMatch(CodeGroup::isRetryable);
	}

	/**
	 * How many users have that outcome.
	 */
	record Tile(Outcome outcome, int users) {
	}

	/**
	 * The users with the same outcome and code.
	 *
	 * @param examples the first of them
	 */
	record CodeGroup(CodeCount count, Advice advice, List<RunItem> examples) {

		private static final Set<Outcome> RETRYABLE = EnumSet.of(Outcome.FAILED, Outcome.UNKNOWN,
				Outcome.NOT_ATTEMPTED);

		/**
		 * Whether these users can be tried again and it may help.
		 */
		public boolean isRetryable() {
			return RETRYABLE.contains(this.count.outcome()) && this.advice.retry() != Retry.USELESS;
		}

	}

	/**
	 * One page of the table of users.
	 *
	 * @param count how many match
	 * @param first the place of the first on this page
	 */
	record Users(ResultQuery query, List<RunItem> items, int count, int first, int page, int pages) {

		public int last() {
			return this.first + this.items.size() - 1;
		}

	}

}
