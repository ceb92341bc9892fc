package io.chimedesk.run.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.run.CodeCount;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.OwnCodes;
import io.chimedesk.run.Playbook.Advice;
import io.chimedesk.run.Playbook.Retry;
import io.chimedesk.run.RunItem;
import org.jspecify.annotations.Nullable;

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
	 * How many users have that outcome; null stands for accepted and never read again.
	 */
	record Tile(@Nullable Outcome outcome, int users) {

		/**
		 * The part of the message keys and of the address.
		 */
		public String name() {
			return (this.outcome != null) ? this.outcome.name() : ResultQuery.ACCEPTED;
		}

	}

	/**
	 * The users with the same outcome and code.
	 *
	 * @param examples the first of them
	 */
	record CodeGroup(CodeCount count, Advice advice, List<Row> examples) {

		private static final Set<Outcome> RETRYABLE = EnumSet.of(Outcome.FAILED, Outcome.UNKNOWN,
				Outcome.NOT_ATTEMPTED);

		/**
		 * Whether a code is to be expected, so that its absence says something too.
		 */
		public boolean isHeadedByCode() {
			return this.count.code() != null || this.count.outcome() == Outcome.FAILED;
		}

		/**
		 * Whether these users can be tried again and it may help.
		 */
		public boolean isRetryable() {
			return RETRYABLE.contains(this.count.outcome()) && this.advice.retry() != Retry.USELESS;
		}

	}

	/**
	 * A user of the run.
	 *
	 * @param quote the service's own words; null if it said nothing
	 * @param address of the user's page; null if our copy never had the user
	 */
	record Row(RunItem item, @Nullable String quote, @Nullable String address) {

		/**
		 * Whether the user has an outcome and not all that was wanted.
		 */
		public boolean isTickable() {
			return this.item.outcome() != null && this.item.outcome() != Outcome.APPLIED;
		}

		/**
		 * @param addresses of the users' pages, by ID
		 */
		static List<Row> of(List<RunItem> items, Map<String, String> addresses) {
			return items.stream()
				.map((item) -> new Row(item, OwnCodes.quote(item.code(), item.message()), addresses.get(item.userId())))
				.toList();
		}

	}

	/**
	 * One page of the table of users.
	 *
	 * @param count how many match
	 * @param first the place of the first on this page
	 */
	record Users(ResultQuery query, List<Row> rows, int count, int first, int page, int pages) {

		/**
		 * Whether the column of codes has anything to show.
		 */
		public boolean isCoded() {
			return this.rows.stream().anyMatch((row) -> row.item().code() != null);
		}

		/**
		 * Whether the service said anything about one of these users.
		 */
		public boolean isQuoted() {
			return this.rows.stream().anyMatch((row) -> row.quote() != null);
		}

		/**
		 * Whether one of these users can be tried again.
		 */
		public boolean isTickable() {
			return this.rows.stream().anyMatch(Row::isTickable);
		}

		public int last() {
			return this.first + this.rows.size() - 1;
		}

	}

}
