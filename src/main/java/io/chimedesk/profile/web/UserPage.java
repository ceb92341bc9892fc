package io.chimedesk.profile.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.lease.Lease;
import io.chimedesk.plan.ProtectedUser;
import io.chimedesk.plan.WhyNot;
import io.chimedesk.profile.Timeline;
import io.chimedesk.ui.Address;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one user shows.
 *
 * @param age how long ago Chime told us about the user
 * @param standing what is in the way of a change
 * @param timeline a part of it
 * @param newest whether it is the newest part
 * @param may what the operator may do
 * @param selected whether this operator has selected the user
 */
record UserPage(ChimeAccount account, DirectoryUser user, Age age, Standing standing, Timeline.Part timeline,
		boolean newest, May may, boolean selected) {

	/**
	 * The address of this page.
	 */
	public String here() {
		return this.user.address();
	}

	/**
	 * The address of the events before those that are shown; null if there are none.
	 */
	public @Nullable String older() {
		return (this.timeline.next() != null)
				? new Address(here()).with("before", this.timeline.next().toString()) + "#timeline" : null;
	}

	/**
	 * Whether there is a user in Chime whom this operator may change.
	 */
	public boolean isChangeable() {
		return this.may.change() && !this.user.gone();
	}

	/**
	 * Whether a plan of this operator could send the user.
	 */
	public boolean isSendable() {
		return isChangeable() && this.standing.shield() == null;
	}

	/**
	 * What an operator may do.
	 */
	record May(boolean change, boolean protect) {

		static May of(Actor actor) {
			return new May(!actor.isAuditor(), actor.isAdmin());
		}

	}

	/**
	 * What is in the way of a change.
	 *
	 * @param heldBy the number of the open run that holds the user; null if none does
	 * @param mayOpenRun whether the operator may look at that run
	 * @param shield who protected the user and why; null if nobody did
	 * @param leases the tiers that the user was granted until a date
	 */
	record Standing(List<WhyNot> badges, @Nullable Long heldBy, boolean mayOpenRun, @Nullable ProtectedUser shield,
			List<Lease> leases) {

		public boolean isClear() {
			return this.badges.isEmpty() && this.heldBy == null && this.shield == null;
		}

	}

}
