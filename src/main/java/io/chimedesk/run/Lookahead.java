package io.chimedesk.run;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Up to where the users of a run have been sent, and who of these is to be sent again, so
 * that looking for the next ones costs the same at the end of a long run as at its
 * beginning.
 */
final class Lookahead {

	/** Positions of users that are to be sent again, and when. */
	private final NavigableMap<Integer, Instant> again;

	private int last;

	private boolean hasParts;

	Lookahead(Map<Integer, Instant> again, boolean hasParts) {
		this.again = new TreeMap<>(again);
		this.hasParts = hasParts;
	}

	/**
	 * Nobody after this position has been sent.
	 */
	int last() {
		return this.last;
	}

	/**
	 * The first positions of users that are to be sent again now.
	 */
	List<Integer> again(Instant now, int limit) {
		return this.again.entrySet()
			.stream()
			.filter((position) -> !position.getValue().isAfter(now))
			.map(Map.Entry::getKey)
			.limit(limit)
			.toList();
	}

	/**
	 * Whether there may be users of a refused batch that is being bisected.
	 */
	boolean hasParts() {
		return this.hasParts;
	}

	void noParts() {
		this.hasParts = false;
	}

	void sent(Batch batch) {
		batch.items().forEach((item) -> {
			this.again.remove(item.position());
			this.last = Math.max(this.last, item.position());
		});
	}

	void came(Collection<WorkItem> items) {
		items.stream().filter((item) -> item.state() == ItemState.PENDING).forEach((item) -> {
			this.again.put(item.position(), Objects.requireNonNullElse(item.status().notBefore(), Instant.EPOCH));
			this.hasParts |= item.part() > 0;
		});
	}

}
