package io.chimedesk.run;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many users of a run wait, are accepted, and have each outcome; or by how much that
 * changes.
 */
record Tally(int waiting, int accepted, Map<Outcome, Integer> outcomes) {

	static Tally of(Collection<ItemStatus> items) {
		int waiting = 0;
		int accepted = 0;
		Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
		for (ItemStatus item : items) {
			switch (item.state()) {
				case PENDING, IN_FLIGHT, UNCONFIRMED -> waiting++;
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

	int of(Outcome outcome) {
		return this.outcomes.getOrDefault(outcome, 0);
	}

}
