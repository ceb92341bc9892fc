package io.chimedesk.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which users of a plan are meant; in an address it stands as {@code aspect:value}, for
 * instance {@code tier:Basic} or {@code skip:GONE}.
 */
public record PlanFilter(Aspect aspect, String value) {

	/** Everybody. */
	public static final PlanFilter ALL = new PlanFilter(Standing.ALL, "");

	private static final List<Aspect> ASPECTS = Stream
		.<Aspect>concat(Stream.of(Transition.Field.values()), Stream.of(Standing.values()))
		.toList();

	/**
	 * The filter of that text; everybody if it is none.
	 */
	public static PlanFilter of(@Nullable String text) {
		String given = (text != null) ? text : "";
		int colon = given.indexOf(':');
		String name = (colon >= 0) ? given.substring(0, colon) : given;
		String value = (colon >= 0) ? given.substring(colon + 1).replace("\u0000", "") : "";
		return ASPECTS.stream()
			.filter((aspect) -> aspect.name().equalsIgnoreCase(name))
			.findFirst()
			.map((aspect) -> new PlanFilter(aspect, value))
			.orElse(ALL);
	}

	public static PlanFilter skip(Skip skip) {
		return new PlanFilter(Standing.SKIP, skip.name());
	}

	public static PlanFilter badge(WhyNot badge) {
		return new PlanFilter(Standing.BADGE, badge.name());
	}

	/**
	 * Those that get something else than the plan says for all.
	 */
	public static PlanFilter own() {
		return new PlanFilter(Standing.OWN, "");
	}

	public boolean isAll() {
		return this.aspect == Standing.ALL;
	}

	/**
	 * The text for an address.
	 */
	public String text() {
		String name = this.aspect.name().toLowerCase(Locale.ROOT);
		return this.value.isEmpty() && this.aspect instanceof Standing ? name : name + ":" + this.value;
	}

	/**
	 * What a filter looks at.
	 */
	public sealed interface Aspect permits Transition.Field, Standing {

		String name();

		/**
		 * The SQL condition on an item, with the parameter {@code value}.
		 */
		String condition();

	}

	/**
	 * What becomes of a user in the plan.
	 */
	enum Standing implements Aspect {

		ALL(":value = :value"), SENT("skip is null and :value = :value"), SKIP("skip = :value"),
		OWN("skip is null and own <> ',' and :value = :value"),
		BADGE("skip is null and position(',' || :value || ',' in badges) > 0");

		private final String condition;

		Standing(String condition) {
			this.condition = condition;
		}

		@Override
		public String condition() {
			return this.condition;
		}

	}

}
