package io.chimedesk.plan;

import java.time.Instant;

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
		@Nullable Long heldBy, @Nullable Instant protectedAt, @Nullable ProtectionOverride override) {

	private static final Values NOTHING = new Values(null, null, null, null);

	static Candidate of(DirectoryUser user, @Nullable Long heldBy, @Nullable Instant protectedAt) {
		return new Candidate(user.userId(), user.email(), user.displayName(), values(user), user.registration(),
				user.invitation(), user.hasPhoneNumber(), !user.gone(), heldBy, protectedAt, null);
	}

	/**
	 * A user whom the directory has never seen.
	 */
	static Candidate unknown(String userId) {
		return new Candidate(userId, null, null, NOTHING, null, null, false, false, null, null, null);
	}

	static Values values(DirectoryUser user) {
		return new Values(user.tier(), user.type(), user.alexaEnabled(), user.alexaRoomArn());
	}

	/**
	 * The same, held by nobody.
	 */
	Candidate free() {
		return new Candidate(this.userId, this.email, this.displayName, this.values, this.registration, this.invitation,
				this.hasPhoneNumber, this.known, null, this.protectedAt, this.override);
	}

	/**
	 * The same, to be sent although protected.
	 */
	Candidate despite(@Nullable ProtectionOverride override) {
		return new Candidate(this.userId, this.email, this.displayName, this.values, this.registration, this.invitation,
				this.hasPhoneNumber, this.known, this.heldBy, this.protectedAt, override);
	}

	boolean isProtected() {
		return this.protectedAt != null;
	}

	/**
	 * Whether the user is protected, and sent all the same.
	 */
	boolean isOverridden() {
		return this.protectedAt != null && this.override != null && this.override.reaches(this.protectedAt);
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
