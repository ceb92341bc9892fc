package io.chimedesk.request.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.request.RequestUser;
import io.chimedesk.request.Step;
import io.chimedesk.request.UserState;
import io.chimedesk.run.Playbook.Advice;
import org.jspecify.annotations.Nullable;

/**
 * One request as an operator sees it.
 *
 * @param line what a list would show of it
 * @param rows its users
 * @param runReadable whether the operator may look at its run
 */
record RequestPage(RequestLine line, List<Row> rows, List<Step> steps, May may, boolean runReadable) {

	/** How many users can be ticked one by one. */
	private static final int SHOWN = 200;

	RequestPage {
		rows = List.copyOf(rows);
		steps = List.copyOf(steps);
	}

	public List<Row> shown() {
		return this.rows.subList(0, Math.min(SHOWN, this.rows.size()));
	}

	public int hidden() {
		return this.rows.size() - shown().size();
	}

	public int failed() {
		return count(UserState.FAILED);
	}

	private int count(UserState state) {
		return (int) this.rows.stream().filter((row) -> row.user().state() == state).count();
	}

	/**
	 * The advice on those who failed, each once, with how many users it is about.
	 */
	public List<Failure> failures() {
		Map<String, Failure> failures = new TreeMap<>();
		for (Row row : this.rows) {
			Advice advice = row.user().advice();
			if (advice != null) {
				failures.merge(advice.key() + row.user().code(), new Failure(advice, row.user().code(), 1),
						(one, other) -> new Failure(advice, one.code(), one.users() + 1));
			}
		}
		return List.copyOf(failures.values());
	}

	/**
	 * What the operator may do with it.
	 */
	record May(boolean decide, boolean decided, boolean withdraw, boolean retry, boolean comment) {
	}

	/**
	 * Users who failed for the same reason.
	 */
	record Failure(Advice advice, @Nullable String code, int users) {
	}

	/**
	 * One user.
	 *
	 * @param known what our copy knows of the user; null if nothing
	 */
	record Row(RequestUser user, @Nullable DirectoryUser known) {

		public String label() {
			return (this.known != null) ? this.known.label() : this.user.userId();
		}

		static List<Row> of(List<RequestUser> users, List<DirectoryUser> known) {
			Map<String, DirectoryUser> byId = known.stream()
				.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
			return users.stream()
				.map((user) -> new Row(user, byId.get(user.userId())))
				.sorted(Comparator.comparing((Row row) -> row.user().state() != UserState.FAILED)
					.thenComparing(Row::label, String.CASE_INSENSITIVE_ORDER))
				.toList();
		}

	}

}
