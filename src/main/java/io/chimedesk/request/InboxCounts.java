package io.chimedesk.request;

import io.chimedesk.request.InboxFilter.Tab;

/**
 * How many requests there are under each tab.
 */
public record InboxCounts(int open, int mine, int done) {

	public int of(Tab tab) {
		return switch (tab) {
			case OPEN -> this.open;
			case MINE -> this.mine;
			case DONE -> this.done;
		};
	}

}
