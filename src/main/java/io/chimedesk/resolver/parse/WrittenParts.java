package io.chimedesk.resolver.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a text that somebody wrote into a form, each of which should be one user.
 * Unlike in a list nothing counts as mere words beside an address: what stands for nobody
 * is shown again.
 */
public final class WrittenParts {

	private WrittenParts() {
	}

	/**
	 * What stands on lines of its own, or between semicolons or tabs.
	 */
	public static List<String> of(String text) {
		return text.lines().flatMap((line) -> split(line, ";\t").stream()).toList();
	}

	/**
	 * What stands between the commas of such a part.
	 */
	public static List<String> listed(String part) {
		return split(part, ",");
	}

	/** Quotes keep a name with commas together, if each of them has its second. */
	private static List<String> split(String line, String separators) {
		boolean isQuoting = line.chars().filter((character) -> character == '"').count() % 2 == 0;
		List<String> parts = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int end = 0; end <= line.length(); end++) {
			boolean ends = end == line.length() || (!quoted && separators.indexOf(line.charAt(end)) >= 0);
			if (ends) {
				add(parts, line.substring(start, end));
				start = end + 1;
			}
			else if (isQuoting && line.charAt(end) == '"') {
				quoted = !quoted;
			}
		}
		return parts;
	}

	private static void add(List<String> parts, String part) {
		if (!part.isBlank()) {
			parts.add(part.strip());
		}
	}

}
