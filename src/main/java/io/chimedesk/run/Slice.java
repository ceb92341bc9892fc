package io.chimedesk.run;

import java.util.List;

/**
 * What a worker keeps in mind while it carries out a run without a break. All of it can
 * be found out again from the rows.
 */
record Slice(Lease lease, Window window, Lookahead lookahead, SliceEnd end) {

	/**
	 * What has come back since the last time.
	 */
	List<Landing> landed() {
		return this.window.landed();
	}

	/**
	 * Whether everything that was sent has been recorded.
	 */
	boolean isIdle() {
		return this.window.size() == 0;
	}

	/**
	 * Whether to send nothing more and to come to an end.
	 */
	boolean isOver() {
		return this.end.hasCome();
	}

}
