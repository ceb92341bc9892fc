package io.chimedesk.plan.web;

import java.util.EnumSet;
import java.util.Set;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.RoomArn;
import io.chimedesk.plan.Transition.Field;
import io.chimedesk.selection.Change;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What one user of a plan gets: in each field a value of its own, {@link #LEAVE} to leave
 * it as it is, or empty for what the plan says.
 *
 * @param roomArn the room if {@code room} is {@link #OWN}
 */
record RowForm(String tier, String type,
		@Pattern(regexp = "|leave|on|off", message = "{plan.change.alexa.unknown}") String alexa,
		@Pattern(regexp = "|leave|own", message = "{plan.change.room.shape}") String room,
		@Size(max = RoomArn.LONGEST, message = "{plan.change.room.length}") @Pattern(regexp = "|" + RoomArn.SHAPE,
				message = "{plan.change.room.shape}") String roomArn) {

	static final String LEAVE = "leave";

	static final String OWN = "own";

	RowForm(@Nullable String tier, @Nullable String type, @Nullable String alexa, @Nullable String room,
			@Nullable String roomArn) {
		this.tier = ChangeForm.clean(tier);
		this.type = ChangeForm.clean(type);
		this.alexa = ChangeForm.clean(alexa);
		this.room = ChangeForm.clean(room);
		this.roomArn = ChangeForm.clean(roomArn);
	}

	static RowForm of(PlanItem item) {
		Change to = item.to();
		Set<Field> own = item.own();
		return new RowForm(choice(own, Field.TIER, (to.tier() != null) ? to.tier().wire() : null),
				choice(own, Field.TYPE, (to.type() != null) ? to.type().wire() : null),
				choice(own, Field.ALEXA, (to.alexaEnabled() != null) ? (to.alexaEnabled() ? "on" : "off") : null),
				choice(own, Field.ROOM, (to.alexaRoomArn() != null) ? OWN : null),
				own.contains(Field.ROOM) ? to.alexaRoomArn() : null);
	}

	OwnValues own() {
		Set<Field> fields = EnumSet.noneOf(Field.class);
		addIf(fields, Field.TIER, this.tier);
		addIf(fields, Field.TYPE, this.type);
		addIf(fields, Field.ALEXA, this.alexa);
		addIf(fields, Field.ROOM, this.room);
		Boolean on = "on".equals(this.alexa) ? Boolean.TRUE : ("off".equals(this.alexa) ? Boolean.FALSE : null);
		return new OwnValues(fields, new Change(LicenceTier.of(this.tier).orElse(null),
				UserType.of(this.type).orElse(null), on, OWN.equals(this.room) ? this.roomArn : null));
	}

	boolean hasUnknownTier() {
		return isValue(this.tier) && LicenceTier.of(this.tier).isEmpty();
	}

	boolean hasUnknownType() {
		return isValue(this.type) && UserType.of(this.type).isEmpty();
	}

	boolean hasNoRoom() {
		return OWN.equals(this.room) && this.roomArn.isEmpty();
	}

	static boolean isValue(String choice) {
		return !choice.isEmpty() && !choice.equals(LEAVE);
	}

	private static void addIf(Set<Field> fields, Field field, String choice) {
		if (!choice.isEmpty()) {
			fields.add(field);
		}
	}

	private static @Nullable String choice(Set<Field> own, Field field, @Nullable String value) {
		return own.contains(field) ? ((value != null) ? value : LEAVE) : null;
	}

}
