package io.chimedesk.run;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

/**
 * How a user that was read stands to the change. Only the fields of the change count.
 */
enum Comparison {

	/** Has all the wanted values. */
	WANTED,
	/** Some field changed as wanted, others are as before. */
	PARTLY,
	/** Nothing changed as wanted. */
	OLD,
	/** Some field has neither the old nor the wanted value. */
	ELSEWHERE;

	static Comparison of(WorkItem item, ChimeUser user) {
		Values from = item.from();
		Change to = item.to();
		Set<Field> fields = EnumSet.noneOf(Field.class);
		if (to.tier() != null) {
			fields.add(Field.of(from.tier(), to.tier().wire(), user.tier()));
		}
		if (to.type() != null) {
			fields.add(Field.of(from.type(), to.type().wire(), user.type()));
		}
		if (to.alexaEnabled() != null) {
			fields.add(Field.of(isOn(from.alexaEnabled()), to.alexaEnabled(), isOn(user.alexaEnabled())));
		}
		if (to.alexaRoomArn() != null) {
			fields.add(Field.of(from.alexaRoomArn(), to.alexaRoomArn(), user.alexaRoomArn()));
		}
		return of(fields);
	}

	/**
	 * Without Alexa data it is off, as the plan has it too.
	 */
	private static boolean isOn(@Nullable Boolean alexaEnabled) {
		return Boolean.TRUE.equals(alexaEnabled);
	}

	private static Comparison of(Set<Field> fields) {
		if (fields.contains(Field.ELSEWHERE)) {
			return ELSEWHERE;
		}
		if (!fields.contains(Field.OLD)) {
			return WANTED;
		}
		return fields.contains(Field.CHANGED) ? PARTLY : OLD;
	}

	/**
	 * How one field stands to the change.
	 */
	private enum Field {

		KEPT, CHANGED, OLD, ELSEWHERE;

		static Field of(@Nullable Object from, Object to, @Nullable Object now) {
			if (to.equals(now)) {
				return to.equals(from) ? KEPT : CHANGED;
			}
			return Objects.equals(from, now) ? OLD : ELSEWHERE;
		}

	}

}
