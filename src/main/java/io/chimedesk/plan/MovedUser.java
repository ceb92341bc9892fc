package io.chimedesk.plan;

import java.util.Objects;

import io.chimedesk.plan.Transition.Field;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

/**
 * A user who is no longer as the plan has it.
 *
 * @param planned as picked
 * @param now looked at anew: with what the user has now, and why it would not be sent, if
 * so
 */
public record MovedUser(PlanItem planned, PlanItem now) {

	/**
	 * Whether the user can still be sent, only from other values.
	 */
	public boolean canBeSent() {
		return this.now.isSent();
	}

	public boolean isGone() {
		return this.now.skip() == Skip.GONE;
	}

	/**
	 * Whether a field is worth a look: because it moved, or because it is to be set.
	 */
	public boolean isShown(Field field) {
		Values before = this.planned.from();
		Values after = this.now.from();
		Change to = this.planned.to();
		return switch (field) {
			case TIER -> to.tier() != null || differ(before.tier(), after.tier());
			case TYPE -> to.type() != null || differ(before.type(), after.type());
			case ALEXA -> to.alexaEnabled() != null || differ(before.alexaEnabled(), after.alexaEnabled());
			case ROOM -> to.alexaRoomArn() != null || differ(before.alexaRoomArn(), after.alexaRoomArn());
		};
	}

	private boolean differ(@Nullable Object before, @Nullable Object after) {
		return !isGone() && !Objects.equals(before, after);
	}

}
