package io.chimedesk.figures;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import io.chimedesk.request.RequestLife;
import org.jspecify.annotations.Nullable;

/**
 * How long something took.
 *
 * @param median half of them took at most as long; null if there are none
 * @param p90 nine of ten took at most as long, by the nearest rank
 */
public record Lengths(@Nullable Duration median, @Nullable Duration p90) {

	private static final int NINE_OF_TEN = 90;

	/**
	 * How long these took, as far as they have a length.
	 */
	static Lengths of(Collection<RequestLife> lives, Function<RequestLife, @Nullable Duration> length) {
		List<Duration> sorted = lives.stream()
			.flatMap((life) -> Stream.ofNullable(length.apply(life)))
			.sorted()
			.toList();
		return sorted.isEmpty() ? new Lengths(null, null) : new Lengths(median(sorted), p90(sorted));
	}

	private static Duration median(List<Duration> sorted) {
		Duration lower = sorted.get((sorted.size() - 1) / 2);
		Duration upper = sorted.get(sorted.size() / 2);
		return lower.plus(upper).dividedBy(2);
	}

	private static Duration p90(List<Duration> sorted) {
		return sorted.get(Math.ceilDiv(sorted.size() * NINE_OF_TEN, 100) - 1);
	}

}
