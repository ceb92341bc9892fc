package io.chimedesk.plan.web;

import java.util.List;

import io.chimedesk.plan.MovedUser;
import io.chimedesk.plan.MovedUsers.Moved;
import io.chimedesk.plan.Plan;

/**
 * Users of a plan that moved since it was made: when picked, now, wanted.
 *
 * @param head of the plan
 */
record MovedPage(Moved moved, PlanPage.Head head) {

	/** Shown, and to be ticked one by one, up to so many. */
	private static final int MOST = 200;

	public Plan plan() {
		return this.moved.plan();
	}

	public List<MovedUser> users() {
		return this.moved.users().subList(0, Math.min(MOST, total()));
	}

	public int total() {
		return this.moved.users().size();
	}

	/**
	 * Whether each of them is shown, so that they can be ticked.
	 */
	public boolean isWhole() {
		return total() <= MOST;
	}

	/**
	 * Whether there is anybody to be ticked.
	 */
	public boolean isTickable() {
		return isWhole() && sendable() > 0;
	}

	/**
	 * How many of them can still be sent.
	 */
	public long sendable() {
		return this.moved.users().stream().filter(MovedUser::canBeSent).count();
	}

}
