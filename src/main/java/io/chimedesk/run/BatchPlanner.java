package io.chimedesk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.chimedesk.chime.Chime;

/**
 * Makes batches of the users that may be sent now: parts of a refused batch first and by
 * themselves, the newest part first; then by position.
 */
final class BatchPlanner {

	private BatchPlanner() {
	}

	static List<Batch> plan(Collection<WorkItem> items, Instant now) {
		return items.stream()
			.filter((item) -> isDue(item, now))
			.sorted(Comparator.comparingInt(WorkItem::position))
			.collect(Collectors.groupingBy(WorkItem::part, () -> new TreeMap<>(Comparator.reverseOrder()),
					Collectors.toList()))
			.entrySet()
			.stream()
			.flatMap((part) -> cut(part.getKey(), part.getValue()).stream())
			.toList();
	}

	private static boolean isDue(WorkItem item, Instant now) {
		Instant notBefore = item.status().notBefore();
		return item.state() == ItemState.PENDING && (notBefore == null || !notBefore.isAfter(now));
	}

	private static List<Batch> cut(int part, List<WorkItem> items) {
		List<Batch> batches = new ArrayList<>();
		List<WorkItem> waiting = items;
		while (!waiting.isEmpty()) {
			Set<String> taken = new HashSet<>();
			List<WorkItem> batch = new ArrayList<>();
			List<WorkItem> rest = new ArrayList<>();
			waiting.forEach((item) -> (fits(batch, taken, item) ? batch : rest).add(item));
			batches.add(new Batch(part, batch));
			waiting = rest;
		}
		return batches;
	}

	private static boolean fits(List<WorkItem> batch, Set<String> taken, WorkItem item) {
		return batch.size() < Chime.BATCH_LIMIT && taken.add(item.userId());
	}

}
