package io.chimedesk.plan;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import io.chimedesk.plan.Transition.Field;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * What one user gets whatever the plan says for all: the wish of a list, or an edit of
 * the review. Only the named fields count; null in one of them leaves it as it is.
 */
public record OwnValues(Set<Field> fields, Change values) {

	/** Everything as the plan says. */
	public static final OwnValues NONE = new OwnValues(Set.of(), new Change(null, null, null, null));

	public OwnValues {
		fields = Set.copyOf(fields);
	}

	/**
	 * The fields that a wish names; what it leaves as it is, the plan decides.
	 */
	public static OwnValues of(Change wish) {
		return new OwnValues(Transition.wanted(wish).keySet(), wish);
	}

	/**
	 * What makes this the change of one user when that one is the plan's.
	 */
	public static OwnValues of(Change wanted, Change planned) {
		Map<Field, String> here = Transition.wanted(wanted);
		Map<Field, String> there = Transition.wanted(planned);
		Set<Field> different = EnumSet.noneOf(Field.class);
		for (Field field : Field.values()) {
			@Nullable String value = here.get(field);
			if (value == null ? there.containsKey(field) : !value.equals(there.get(field))) {
				different.add(field);
			}
		}
		return new OwnValues(different, wanted);
	}

	public boolean isEmpty() {
		return this.fields.isEmpty();
	}

	/**
	 * What the user gets under a plan with that change.
	 */
	Change over(Change planned) {
		return new Change(has(Field.TIER) ? this.values.tier() : planned.tier(),
				has(Field.TYPE) ? this.values.type() : planned.type(),
				has(Field.ALEXA) ? this.values.alexaEnabled() : planned.alexaEnabled(),
				has(Field.ROOM) ? this.values.alexaRoomArn() : planned.alexaRoomArn());
	}

	private boolean has(Field field) {
		return this.fields.contains(field);
	}

}
