package io.chimedesk.plan;

import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import java.util.Set;

import io.chimedesk.plan.Transition.Field;

import org.jspecify.annotations.Nullable;

/**
 * One user of a plan: from, to, and whether it will be sent.
 *
 * @param position the place in the plan, from 1
 * @param from what the user had when the plan was made
 * @param to what will be set for this user
 * @param own the fields of it that are this user's own, whatever the plan says for all
 * @param skip why the user will not be sent; null if it will
 * @param badges what may be in the way although it is sent
 * @param heldBy the number of the open run that holds the user; null if none does
 * @param override by whose word the user is sent although protected; null if by nobody's
 */
public record PlanItem(int position, String userId, @Nullable String email, @Nullable String displayName, Values from,
		Change to, Set<Field> own, @Nullable Skip skip, Set<WhyNot> badges, @Nullable Long heldBy,
		@Nullable ProtectionOverride override) {

	public PlanItem {
		own = Set.copyOf(own);
		badges = Set.copyOf(badges);
	}

	public boolean isSent() {
		return this.skip == null;
	}

	/**
	 * Whether the user is sent although protected.
	 */
	public boolean isOverriding() {
		return isSent() && this.override != null;
	}

	/**
	 * What this user gets whatever the plan says for all.
	 */
	public OwnValues ownValues() {
		return new OwnValues(this.own, this.to);
	}

	/**
	 * What to call this user on a page: the name, else the e-mail address, else the ID.
	 */
	public String label() {
		return label(this.displayName, this.email, this.userId);
	}

	static String label(@Nullable String displayName, @Nullable String email, String userId) {
		if (displayName != null && !displayName.isBlank()) {
			return displayName;
		}
		return (email != null) ? email : userId;
	}

	/**
	 * The same, but not sent for that reason.
	 */
	PlanItem skippedFor(Skip reason) {
		return new PlanItem(this.position, this.userId, this.email, this.displayName, this.from, this.to, this.own,
				reason, this.badges, this.heldBy, this.override);
	}

	/**
	 * Only the place and the ID: a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "PlanItem[" + this.position + ", " + this.userId + "]";
	}

	/**
	 * Whether the tier of a user that is sent goes down.
	 */
	boolean isDowngrade() {
		return isSent() && Tiers.goesDown(this.from.tier(), this.to.tier());
	}

}
