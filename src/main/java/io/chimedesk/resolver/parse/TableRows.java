package io.chimedesk.resolver.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the rows of a table. A line break in quotes goes on with the row; quotes that are
 * never closed cost their own line and no other.
 */
final class TableRows {

	private final Layout.Table layout;

	private final Consumer<Entry> to;

	TableRows(Layout.Table layout, Consumer<Entry> to) {
		this.layout = layout;
		this.to = to;
	}

	void read(String text) {
		Lines lines = new Lines(text);
		for (int skipped = 0; lines.hasNext(); skipped++) {
			Line line = lines.next();
			if (line.isTooLong()) {
				throw new ListRefused(ListRefused.Why.LINE_TOO_LONG, line.number(), Limits.LINE);
			}
			if (skipped >= this.layout.skipped()) {
				this.to.accept(entry(line, lines));
			}
		}
	}

	private Entry entry(Line line, Lines following) {
		Optional<List<String>> cells = this.layout.separator().cells(line.text());
		if (cells.isEmpty() && this.layout.separator().isOpen(line.text())) {
			cells = following.goingOn(line.text(), this.layout.separator());
		}
		return cells.map((found) -> new TableRow(line.number(), this.layout.roles(), found).entry())
			.orElseGet(() -> Entry.refused(line.number(), line.text(), Problem.of(Reason.QUOTES)));
	}

}
