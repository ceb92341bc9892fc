package io.chimedesk.run;

import java.util.List;

import io.chimedesk.chime.UserUpdate;

/**
 * Up to 20 users for one call, each of them once.
 *
 * @param part the part of a refused batch that is being bisected; 0 if none
 */
record Batch(int part, List<WorkItem> items) {

	Batch {
		items = List.copyOf(items);
	}

	int size() {
		return this.items.size();
	}

	boolean isPart() {
		return this.part > 0;
	}

	List<UserUpdate> updates() {
		return this.items.stream().map(WorkItem::update).toList();
	}

	/**
	 * The same users while the attempt is under way.
	 */
	Batch sentAs(int number) {
		return new Batch(this.part, this.items.stream().map((item) -> item.sentIn(number)).toList());
	}

}
