package io.chimedesk.plan;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * How many of the users that are sent go from one value of a field to another.
 *
 * @param from the present value as the service names it; null if it names none
 */
public record Transition(Field field, @Nullable String from, String to, int users) {

	/**
	 * Whether the users have the value already and are sent for another field.
	 */
	public boolean isStaying() {
		return this.to.equals(this.from);
	}

	/**
	 * Whether the licence tier of these users goes down.
	 */
	public boolean isDowngrade() {
		return this.field == Field.TIER && Tiers.goesDown(this.from, LicenceTier.of(this.to).orElse(null));
	}

	/**
	 * The present value as a page names it.
	 */
	public @Nullable String shownFrom() {
		return (this.from != null) ? shown(this.from) : null;
	}

	public String shownTo() {
		return shown(this.to);
	}

	/**
	 * The filter that shows these users.
	 */
	public PlanFilter filter() {
		return new PlanFilter(this.field, ((this.from != null) ? this.from : "") + Field.TO + this.to);
	}

	/**
	 * What the change sets, by field.
	 */
	static Map<Field, String> wanted(Change change) {
		Map<Field, String> wanted = new EnumMap<>(Field.class);
		change.settings().forEach((field, value) -> wanted.put(Field.valueOf(field.toUpperCase(Locale.ROOT)), value));
		return wanted;
	}

	/**
	 * Whether both have the same in the fields that the change sets.
	 */
	static boolean agree(Change change, Values one, Values other) {
		return wanted(change).keySet().stream().allMatch((field) -> switch (field) {
			case TIER -> Objects.equals(one.tier(), other.tier());
			case TYPE -> Objects.equals(one.type(), other.type());
			case ALEXA -> Boolean.TRUE.equals(one.alexaEnabled()) == Boolean.TRUE.equals(other.alexaEnabled());
			case ROOM -> Objects.equals(one.alexaRoomArn(), other.alexaRoomArn());
		});
	}

	private String shown(String value) {
		return (this.field == Field.ALEXA) ? (value.equals("true") ? "alexa-on" : "alexa-off") : value;
	}

	/**
	 * A field that a change can set, and where its two values stand.
	 */
	public enum Field implements PlanFilter.Aspect {

		TIER("coalesce(from_tier, '')", "to_tier"), TYPE("coalesce(from_type, '')", "to_type"),
		ALEXA("case when from_alexa then 'true' else 'false' end",
				"case when to_alexa then 'true' when not to_alexa then 'false' end"),
		ROOM("coalesce(from_room_arn, '')", "to_room_arn");

		/** Between the two values in a filter. */
		static final String TO = ">";

		private final String from;

		private final String to;

		Field(String from, String to) {
			this.from = from;
			this.to = to;
		}

		@Override
		public String condition() {
			return "skip is null and " + this.from + " || '" + TO + "' || " + this.to + " = :value";
		}

		/** The present value in a row of the plan; empty for none. */
		String from() {
			return this.from;
		}

		/** The wanted value in a row of the plan; null if it is left as it is. */
		String to() {
			return this.to;
		}

	}

}
