package io.chimedesk.resolver.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads all rows of a list. Every row becomes one entry, readable or not; the order is
 * that of the list.
 */
public final class ListReader {

	private ListReader() {
	}

	/**
	 * The rows of this text.
	 * @throws ListRefused if there are none, or too many; it then reads no further
	 */
	public static List<Entry> read(String text, Layout layout) {
		List<Entry> entries = new ArrayList<>();
		Consumer<Entry> rows = (entry) -> {
			if (entries.size() == Limits.ROWS) {
				throw new ListRefused(ListRefused.Why.TOO_MANY_ROWS, Limits.ROWS);
			}
			entries.add(entry);
		};
		switch (layout) {
			case Layout.Free free -> new FreeRows(free.skipped(), rows).read(text);
			case Layout.Table table -> new TableRows(table, rows).read(text);
			case Layout.Unclear unclear ->
				throw new IllegalArgumentException("Nobody has said how to read this: " + unclear);
		}
		if (entries.isEmpty()) {
			throw new ListRefused(ListRefused.Why.NO_USERS);
		}
		return entries;
	}

}
