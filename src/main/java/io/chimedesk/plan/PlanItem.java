package io.chimedesk.plan;

import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One user of a plan: from, to, and whether it will be sent.
 *
 * @param position the place in the plan, from 1
 * @param from what the user had when the plan was made
 * @param to what will be set for this user
 * @param skip why the user will not be sent; null if it will
 * @param badges what may be in the way although it is sent
 * @param heldBy the number of the open run that holds the user; null if none does
 */
public record PlanItem(int position, String userId, @Nullable String email, @Nullable String displayName, Values from,
		Change to, @Nullable Skip skip, Set<WhyNot> badges, @Nullable Long heldBy) {

	public PlanItem {
		badges = Set.copyOf(badges);
	}

	public boolean isSent() {
		return this.skip == null;
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
