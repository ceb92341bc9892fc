package io.chimedesk.profile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The place of an event in a timeline.
 *
 * @param number of the event within its source
 */
public record Place(Instant at, Source source, long number) implements Comparable<Place> {

	/** Later than everything. */
	static final Place END = new Place(Instant.parse("9999-12-31T00:00:00Z"), Source.LEASE, Long.MAX_VALUE);

	private static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
		.thenComparing(Place::source)
		.thenComparingLong(Place::number);

	private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(%s)-(\\d{1,18})"
		.formatted(Arrays.stream(Source.values()).map(Source::name).collect(Collectors.joining("|"))));

	public Place {
		at = at.truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * The place of that text; empty if it is none.
	 */
	public static Optional<Place> of(@Nullable String text) {
		return (text != null)
				? TEXT.matcher(text).results().filter((found) -> found.group().equals(text)).map(Place::of).findFirst()
				: Optional.empty();
	}

	/**
	 * What the number of an event of that source has to be below, if it has the time of
	 * this place and comes after it.
	 */
	long numberIn(Source other) {
		if (other == this.source) {
			return this.number;
		}
		return (other.compareTo(this.source) < 0) ? Long.MAX_VALUE : Long.MIN_VALUE;
	}

	@Override
	public int compareTo(Place other) {
		return ORDER.compare(this, other);
	}

	/**
	 * How it stands in an address.
	 */
	@Override
	public String toString() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.at) + "-" + this.source + "-" + this.number;
	}

	private static Place of(MatchResult found) {
		Instant at = Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS);
		return new Place(at, Source.valueOf(found.group(2)), Long.parseLong(found.group(3)));
	}

}
