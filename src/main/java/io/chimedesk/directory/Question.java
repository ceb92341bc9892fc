package io.chimedesk.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A filter together with what it depends on but does not say.
 *
 * @param marked the slots of the users of each mark
 * @param now the time, to the minute, so that a question can be asked again
 */
record Question(UserFilter filter, Map<String, BitSet> marked, Instant now) {

	Question {
		marked = Map.copyOf(marked);
		now = now.truncatedTo(ChronoUnit.MINUTES);
	}

	/**
	 * The beginning of so many days, in milliseconds, never the 0 of no change at all.
	 */
	long daysAgo(int days) {
		return Math.max(1, this.now.minus(Duration.ofDays(days)).toEpochMilli());
	}

	/**
	 * This question without the marks that its filter does not ask for.
	 */
	Question ofChosenMarks() {
		Map<String, BitSet> chosen = new HashMap<>(this.marked);
		chosen.keySet().retainAll(this.filter.marks());
		return new Question(this.filter, chosen, this.now);
	}

	/**
	 * Who has one of the marks of the filter.
	 */
	BitSet chosen() {
		BitSet chosen = new BitSet();
		this.filter.marks().forEach((mark) -> chosen.or(this.marked.getOrDefault(mark, new BitSet())));
		return chosen;
	}

}
