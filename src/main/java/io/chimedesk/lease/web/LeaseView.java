package io.chimedesk.lease.web;

import java.util.Arrays;

import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.lease.Lease;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.Playbook;
import org.jspecify.annotations.Nullable;

/**
 * A lease as one operator sees it.
 *
 * @param user as our copy has the user; null if it does not
 * @param awaits whether a second person has to approve the return that somebody asked for
 */
record LeaseView(Lease lease, @Nullable DirectoryUser user, boolean awaits, May may) {

	public String label() {
		return (this.user != null) ? this.user.label() : this.lease.userId();
	}

	/**
	 * The tier that the user has by our copy; null if it names none.
	 */
	public @Nullable String tierNow() {
		return (this.user != null) ? this.user.tier() : null;
	}

	/**
	 * The key of what the playbook says about the last try; null if none failed.
	 */
	public @Nullable String meaningKey() {
		Playbook.Advice advice = advice();
		return (advice != null) ? advice.meaningKey() : null;
	}

	/**
	 * The key of what to do about it; null if that is nothing.
	 */
	public @Nullable String todoKey() {
		Playbook.Advice advice = advice();
		return (advice != null) ? advice.todoKey() : null;
	}

	private Playbook.@Nullable Advice advice() {
		String code = this.lease.back().code();
		if (code == null) {
			return null;
		}
		return Arrays.stream(Outcome.values())
			.filter((outcome) -> outcome.name().equals(code) && outcome != Outcome.FAILED)
			.findFirst()
			.map((outcome) -> Playbook.on(outcome, null))
			.orElseGet(() -> Playbook.on(Outcome.FAILED, code));
	}

	/**
	 * What an operator may do with it.
	 *
	 * @param extend ask for it to last longer
	 * @param giveBack have the earlier tier returned now
	 * @param keep let the user keep what the user has
	 * @param openRun look at the run that returns the tier
	 */
	record May(boolean extend, boolean giveBack, boolean keep, boolean openRun) {
	}

}
