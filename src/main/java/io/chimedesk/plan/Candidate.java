package io.chimedesk.plan;

import io.chimedesk.selection.Values;
import io.chimedesk.directory.DirectoryUser;
import org.jspecify.annotations.Nullable;

/**
 * A user who was picked, as far as it matters for what becomes of the user in a plan.
 *
 * @param known whether the directory has the user, and not as gone
 * @param heldBy the number of the open run that holds the user; null if none does
 * @param isProtected whether no plan may send the user
 */
record Candidate(String userId, @Nullable String email, @Nullable String displayName, Values values,
		@Nullable String registration, @Nullable String invitation, boolean hasPhoneNumber, boolean known,
		@Nullable Long heldBy, boolean isProtected) {

	private static final Values NOTHING = new Values(null, null, null, null);

	static Candidate of(DirectoryUser user, @Nullable Long heldBy, boolean isProtected) {
		return new Candidate(user.userId(), user.email(), user.displayName(), values(user), user.registration(),
				user.invitation(), user.hasPhoneNumber(), !user.gone(), heldBy, isProtected);
	}

	/**
	 * A user whom the directory has never seen.
	 */
	static Candidate unknown(String userId) {
		return new Candidate(userId, null, null, NOTHING, null, null, false, false, null, false);
	}

	static Values values(DirectoryUser user) {
		return new Values(user.tier(), user.type(), user.alexaEnabled(), user.alexaRoomArn());
	}

	/**
	 * The same, held by nobody.
	 */
	Candidate free() {
		return new Candidate(this.userId, this.email, this.displayName, this.values, this.registration, this.invitation,
				this.hasPhoneNumber, this.known, null, this.isProtected);
	}

	/**
	 * What the plan is ordered by: the name as shown, without regard to case.
	 */
	String label() {
		return PlanItem.label(this.displayName, this.email, this.userId);
	}

	@Override
	public String toString() {
		return "Candidate[" + this.userId + "]";
	}

}
