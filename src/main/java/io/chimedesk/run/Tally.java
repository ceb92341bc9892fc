package io.chimedesk.run;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How many users of a run wait, are accepted, and have each outcome; or by how much that
 * changes.
 */
record Tally(int waiting, int accepted, Map<Outcome, Integer> outcomes) {

	static final Tally NONE = new Tally(0, 0, Map.of());

	private static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.APPLIED, Outcome.UNCHANGED, Outcome.FAILED,
			Outcome.UNKNOWN);

	static Tally of(Collection<ItemStatus> items) {
		int waiting = 0;
		int accepted = 0;
		Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
		for (ItemStatus item : items) {
			switch (item.state()) {
				case PENDING, UNCONFIRMED -> waiting++;
				case ACCEPTED -> accepted++;
				case SETTLED -> outcomes.merge(Objects.requireNonNull(item.outcome()), 1, Integer::sum);
			}
		}
		return new Tally(waiting, accepted, outcomes);
	}

	/**
	 * What changes when these users, not one of them settled before, become those.
	 */
	static Tally change(List<WorkItem> before, List<WorkItem> after) {
		Tally from = of(before.stream().map(WorkItem::status).toList());
		Tally to = of(after.stream().map(WorkItem::status).toList());
		return new Tally(to.waiting - from.waiting, to.accepted - from.accepted, to.outcomes);
	}

	/**
	 * What changes when these users, who were waiting, are settled.
	 */
	static Tally settled(Map<Outcome, List<String>> users) {
		Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
		users.forEach((outcome, some) -> outcomes.put(outcome, some.size()));
		return new Tally(-outcomes.values().stream().mapToInt(Integer::intValue).sum(), 0, outcomes);
	}

	Tally plus(Tally other) {
		Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
		sum.putAll(this.outcomes);
		other.outcomes.forEach((outcome, users) -> sum.merge(outcome, users, Integer::sum));
		return new Tally(this.waiting + other.waiting, this.accepted + other.accepted, sum);
	}

	/**
	 * For how many the service has given an answer, or was asked in vain.
	 */
	int answered() {
		return this.accepted + ANSWERS.stream().mapToInt(this::of).sum();
	}

	int of(Outcome outcome) {
		return this.outcomes.getOrDefault(outcome, 0);
	}

}
