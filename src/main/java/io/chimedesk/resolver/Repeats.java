package io.chimedesk.resolver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.chimedesk.directory.EmailAddress;

/**
 * Compares the rows of a list: whoever is named twice counts once, and not at all if the
 * rows wish different things.
 */
final class Repeats {

	private static final int MOST_LINES = 8;

	private Repeats() {
	}

	/**
	 * The same rows in the same order, each in the group it belongs to beside the others.
	 */
	static List<ListRow> settle(List<ListRow> rows) {
		Map<String, List<Integer>> places = new LinkedHashMap<>(rows.size() * 2);
		for (int place = 0; place < rows.size(); place++) {
			if (rows.get(place).group() != Group.REFUSED) {
				places.computeIfAbsent(key(rows.get(place)), (key) -> new ArrayList<>(1)).add(place);
			}
		}
		List<ListRow> settled = new ArrayList<>(rows);
		places.values().stream().filter((same) -> same.size() > 1).forEach((same) -> settle(settled, same));
		return settled;
	}

	private static void settle(List<ListRow> rows, List<Integer> places) {
		ListRow first = rows.get(places.getFirst());
		if (places.stream().allMatch((place) -> rows.get(place).wish().equals(first.wish()))) {
			String line = String.valueOf(first.line());
			places.stream()
				.skip(1)
				.forEach((place) -> rows.set(place, rows.get(place).in(Group.DUPLICATE, Cause.SAID_BEFORE, line)));
			return;
		}
		String lines = lines(places.stream().map(rows::get).toList());
		places.forEach((place) -> rows.set(place, rows.get(place).in(Group.CONTRADICTORY, Cause.CONTRADICTS, lines)));
	}

	private static String lines(List<ListRow> rows) {
		String named = rows.stream()
			.limit(MOST_LINES)
			.map((row) -> String.valueOf(row.line()))
			.collect(Collectors.joining(", "));
		return (rows.size() > MOST_LINES) ? named + ", …" : named;
	}

	/**
	 * Who is meant: the user, or as long as nobody is known the text.
	 */
	private static String key(ListRow row) {
		if (row.userId() != null) {
			return "=" + row.userId();
		}
		String text = row.text();
		return (text.indexOf('@') >= 0) ? EmailAddress.canonical(text) : text.toLowerCase(Locale.ROOT);
	}

}
