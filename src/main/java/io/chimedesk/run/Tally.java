package io.chimedesk.run;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How many users of a run wait, are accepted or refused and yet to be read, and have each
 * outcome; or by how much that changes.
 */
record Tally(int waiting, int accepted, int refused, Map<Outcome, Integer> outcomes) {

	static final Tally NONE = new Tally(0, 0, 0, Map.of());

	private static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.APPLIED, Outcome.UNCHANGED, Outcome.FAILED,
			Outcome.UNKNOWN);

	static Tally of(Collection<ItemStatus> items) {
		int waiting = 0;
		int accepted = 0;
		int refused = 0;
		Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
		for (ItemStatus item : items) {
			switch (item.state()) {
				case PENDING, UNCONFIRMED -> waiting++;
				case ACCEPTED -> accepted++;
				case REFUSED -> refused++;
				case SETTLED -> outcomes.merge(Objects.requireNonNull(item.outcome()), 1, Integer::sum);
			}
		}
		return new Tally(waiting, accepted, refused, outcomes);
	}

	/**
	 * What changes when these users, not one of them settled before, become those.
	 */
	static Tally change(List<WorkItem> before, List<WorkItem> after) {
		Tally from = of(before.stream().map(WorkItem::status).toList());
		Tally to = of(after.stream().map(WorkItem::status).toList());
		return new Tally(to.waiting - from.waiting, to.accepted - from.accepted, to.refused - from.refused,
				to.outcomes);
	}

	/**
	 * What changes when nothing more is sent to users who were waiting.
	 * @param refused how many of them are refused now
	 * @param notAttempted how many are not attempted
	 */
	static Tally stopped(int refused, int notAttempted) {
		return new Tally(-refused - notAttempted, 0, refused, Map.of(Outcome.NOT_ATTEMPTED, notAttempted));
	}

	Tally plus(Tally other) {
		Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
		sum.putAll(this.outcomes);
		other.outcomes.forEach((outcome, users) -> sum.merge(outcome, users, Integer::sum));
		return new Tally(this.waiting + other.waiting, this.accepted + other.accepted, this.refused + other.refused,
				sum);
	}

	/**
	 * For how many the service has given an answer, or was asked in vain.
	 */
	int answered() {
		return this.accepted + this.refused + ANSWERS.stream().mapToInt(this::of).sum();
	}

	/**
	 * How many the service said no to, as far as is known.
	 */
	int failing() {
		return this.refused + of(Outcome.FAILED);
	}

	int of(Outcome outcome) {
		return this.outcomes.getOrDefault(outcome, 0);
	}

}
