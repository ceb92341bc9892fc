package io.chimedesk.plan;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.chimedesk.selection.Values;

/**
 * Whom a plan is for, by what they have now; everybody else is left alone. An empty set
 * does not restrict, and in a set the empty text stands for "none".
 */
public record OnlyFrom(Set<String> tiers, Set<String> types) {

	/** For all who were picked. */
	public static final OnlyFrom ANY = new OnlyFrom(Set.of(), Set.of());

	private static final String END = "\n";

	public OnlyFrom {
		tiers = Set.copyOf(tiers);
		types = Set.copyOf(types);
	}

	public boolean isAny() {
		return this.tiers.isEmpty() && this.types.isEmpty();
	}

	boolean holdsFor(Values values) {
		return (this.tiers.isEmpty() || this.tiers.contains(Objects.requireNonNullElse(values.tier(), "")))
				&& (this.types.isEmpty() || this.types.contains(Objects.requireNonNullElse(values.type(), "")));
	}

	/**
	 * A set as a column holds it: always in the same order, each value with its end.
	 */
	public static String text(Collection<String> values) {
		return new TreeSet<>(values).stream().map((value) -> value + END).collect(Collectors.joining());
	}

	/**
	 * A set that a column holds.
	 */
	public static Set<String> values(String text) {
		return text.lines().collect(Collectors.toUnmodifiableSet());
	}

}
