package io.chimedesk.simulator;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts calls by operation and answers by status.
 */
final class Tally {

	private final Map<String, Long> calls = new TreeMap<>();

	synchronized void count(String what) {
		this.calls.merge(what, 1L, Long::sum);
	}

	synchronized Map<String, Long> counts() {
		return Collections.unmodifiableMap(new TreeMap<>(this.calls));
	}

	synchronized void clear() {
		this.calls.clear();
	}

}
