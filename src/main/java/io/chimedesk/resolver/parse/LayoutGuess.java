package io.chimedesk.resolver.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds out how a list is to be read from its first rows. Where two readings are
 * possible, it says so instead of choosing.
 */
public final class LayoutGuess {

	private LayoutGuess() {
	}

	/**
	 * How to read this text.
	 * @throws ListRefused if there is nothing in it
	 */
	public static Layout of(String text) {
		Sample sample = Sample.of(text);
		if (sample.rows().isEmpty()) {
			throw new ListRefused(ListRefused.Why.NO_USERS);
		}
		if (sample.isDeclared()) {
			Separator declared = sample.declared();
			return (declared != null) ? of(sample, declared) : new Layout.Unclear(Separator.COMMA);
		}
		return header(sample).or(() -> values(sample)).orElseGet(() -> new Layout.Free(0));
	}

	/**
	 * How to read rows with this separator.
	 */
	private static Layout of(Sample sample, Separator separator) {
		HeaderRow header = HeaderRow.of(sample, separator);
		if (header.isOne()) {
			return header.layout();
		}
		@Nullable Layout byValues = ValueColumns.layout(sample, separator);
		return (byValues != null) ? byValues : new Layout.Unclear(separator);
	}

	private static Optional<Layout> header(Sample sample) {
		return Stream.of(Separator.values())
			.map((separator) -> HeaderRow.of(sample, separator))
			.filter(HeaderRow::isOne)
			.reduce((first, second) -> (second.known() > first.known()) ? second : first)
			.map(HeaderRow::layout);
	}

	/**
	 * A list without a header is a table only if there are values in it.
	 */
	private static Optional<Layout> values(Sample sample) {
		List<Layout> possible = Stream.of(Separator.values())
			.map((separator) -> Optional.ofNullable(ValueColumns.layout(sample, separator)))
			.flatMap(Optional::stream)
			.toList();
		if (possible.size() > 1) {
			return Optional.of(new Layout.Unclear(Separator.COMMA));
		}
		return possible.stream().findFirst();
	}

}
