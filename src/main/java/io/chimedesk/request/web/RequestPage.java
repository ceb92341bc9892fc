package io.chimedesk.request.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.plan.ProtectedUser;
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

	/**
	 * How many of those who wait are protected.
	 */
	public int shielded() {
		return (int) this.rows.stream().filter(Row::isShielded).count();
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
	 *
	 * @param decided whether the operator has decided already
	 * @param gone whether it can only be declined, as whoever asked may no longer ask
	 */
	record May(boolean decide, boolean decided, boolean gone, boolean withdraw, boolean retry, boolean comment) {
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
	 * @param shield why the user is protected; null if the user is not
	 */
	record Row(RequestUser user, @Nullable DirectoryUser known, @Nullable ProtectedUser shield) {

		public String label() {
			return (this.known != null) ? this.known.label() : this.user.userId();
		}

		/**
		 * Whether the user is protected, and still to be sent.
		 */
		public boolean isShielded() {
			return this.shield != null && this.user.state() == UserState.WAITING;
		}

	}

}
