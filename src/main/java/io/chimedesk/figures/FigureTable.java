package io.chimedesk.figures;

import java.util.List;
import java.util.Locale;

/**
 * The figures of all requests of a period, divided in one way.
 */
public record FigureTable(Division by, List<FigureLine> lines) {

	/** How many lines a page has at most; the file has all. */
	private static final int SHOWN = 20;

	public FigureTable {
		lines = List.copyOf(lines);
	}

	/**
	 * The first of its lines, or all of the weeks.
	 */
	public List<FigureLine> shown() {
		return (this.by == Division.WEEK) ? this.lines : this.lines.subList(0, Math.min(SHOWN, this.lines.size()));
	}

	public int hidden() {
		return this.lines.size() - shown().size();
	}

	/**
	 * What requests are divided by.
	 */
	public enum Division {

		WEEK, TIER, REASON, OPERATOR;

		/**
		 * What it is called in files and in message keys.
		 */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
