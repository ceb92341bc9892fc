package io.chimedesk.run;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Up to where the users of a run have been sent, so that looking for the next ones costs
 * the same at the end of a long run as at its beginning.
 */
final class Lookahead {

	/** Positions of users that are to be sent again, some of them later. */
	private final TreeSet<Integer> again;

	private int last;

	private boolean hasParts;

	Lookahead(Collection<Integer> again, boolean hasParts) {
		this.again = new TreeSet<>(again);
		this.hasParts = hasParts;
	}

	/**
	 * Nobody at this position or before it is to be sent.
	 */
	int after() {
		return this.again.isEmpty() ? this.last : Math.min(this.last, this.again.first() - 1);
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
			this.again.add(item.position());
			this.hasParts |= item.part() > 0;
		});
	}

}
