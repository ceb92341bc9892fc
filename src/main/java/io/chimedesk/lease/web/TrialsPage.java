package io.chimedesk.lease.web;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.lease.TrialUser;
import io.chimedesk.lease.Trials;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trial clock of an account.
 *
 * @param from the place of the first user that is shown
 * @param mayPlan whether the operator may change users
 */
record TrialsPage(ChimeAccount account, Trials trials, int from, boolean mayPlan) {

	/** How many users are shown at once. */
	static final int SIZE = 50;

	public List<TrialUser> shown() {
		return this.trials.users().stream().skip(this.from - 1L).limit(SIZE).toList();
	}

	public int total() {
		return this.trials.users().size();
	}

	public int to() {
		return this.from + shown().size() - 1;
	}

	public @Nullable String previous() {
		return (this.from > 1) ? address(this.from - SIZE) : null;
	}

	public @Nullable String next() {
		return (to() < total()) ? address(this.from + SIZE) : null;
	}

	private String address(int first) {
		return "/accounts/" + this.account.accountId() + "/trials" + ((first > 1) ? "?from=" + first : "");
	}

}
