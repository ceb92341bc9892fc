package io.chimedesk.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Users whose positions follow one another without a gap and who were sent alike, so that
 * one statement moves them all.
 */
record Stretch(int first, int last, int sends, int batch) {

	/**
	 * All these users, in as few as follow from their order.
	 */
	static List<Stretch> of(List<WorkItem> items) {
		List<Stretch> stretches = new ArrayList<>();
		for (WorkItem item : items) {
			if (!stretches.isEmpty() && stretches.getLast().isFollowedBy(item)) {
				Stretch longer = stretches.removeLast();
				stretches.add(new Stretch(longer.first, item.position(), longer.sends, longer.batch));
			}
			else {
				stretches.add(new Stretch(item.position(), item.position(), item.sends(), item.batch()));
			}
		}
		return stretches;
	}

	private boolean isFollowedBy(WorkItem item) {
		return item.position() == this.last + 1 && item.sends() == this.sends && item.batch() == this.batch;
	}

}
