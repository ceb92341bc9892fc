package io.chimedesk.run.web;

import java.util.ArrayList;
import java.util.List;

import io.chimedesk.run.Run;

/**
 * The users of a run as parts of one bar; parts without a user are left out.
 */
record OutcomeBar(List<Part> parts) {

	/** How wide the whole bar is drawn, in the units of its parts. */
	static final int WIDTH = 1_000;

	OutcomeBar {
		parts = List.copyOf(parts);
	}

	static OutcomeBar of(Run run) {
		Drawing drawing = new Drawing(run.total());
		drawing.add("applied", "run.bar.applied", run.applied());
		drawing.add("accepted", "run.bar.accepted", run.accepted());
		drawing.add("unchanged", "run.bar.unchanged", run.unchanged());
		drawing.add("refused", "run.bar.refused", run.refused());
		drawing.add("failed", "run.bar.failed", run.failed());
		drawing.add("unknown", "run.bar.unknown", run.unknown());
		drawing.add("waiting", "run.bar.waiting", run.waiting());
		drawing.add("not-attempted", "run.bar.not-attempted", run.notAttempted());
		drawing.add("skipped", "run.bar.skipped", run.skipped());
		return new OutcomeBar(drawing.parts);
	}

	/**
	 * One part: its look, its text and where it is drawn.
	 */
	record Part(String look, String key, int users, int x, int width) {
	}

	/**
	 * Puts the parts side by side, so that they end exactly where the bar ends.
	 */
	private static final class Drawing {

		private final List<Part> parts = new ArrayList<>();

		private final int total;

		private int users;

		Drawing(int total) {
			this.total = total;
		}

		void add(String look, String key, int users) {
			if (users > 0) {
				int x = at(this.users);
				this.users += users;
				this.parts.add(new Part(look, key, users, x, at(this.users) - x));
			}
		}

		private int at(int users) {
			return Math.toIntExact((long) WIDTH * users / Math.max(1, this.total));
		}

	}

}
