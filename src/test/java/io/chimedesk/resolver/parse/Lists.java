package io.chimedesk.resolver.parse;

import java.util.List;

import io.chimedesk.chime.LicenceTier;

/**
 * Reads lists as the program does, for tests.
 */
final class Lists {

	private Lists() {
	}

	static List<Entry> read(String text) {
		return ListReader.read(text, LayoutGuess.of(text));
	}

	static List<Entry> read(byte[] file) {
		return read(ListText.of(file));
	}

	static List<String> users(String text) {
		return read(text).stream().filter((entry) -> entry.problem() == null).map(Entry::text).toList();
	}

	/**
	 * What each row says in short: its line, then the user and the tier, or the reason
	 * and its detail.
	 */
	static List<String> told(String text) {
		return read(text).stream().map(Lists::told).toList();
	}

	private static String told(Entry entry) {
		Problem problem = entry.problem();
		if (problem != null) {
			return entry.line() + " " + problem.reason() + ((problem.detail() != null) ? " " + problem.detail() : "");
		}
		LicenceTier tier = entry.wish().tier();
		return entry.line() + " " + entry.text() + ((tier != null) ? " " + tier.wire() : "");
	}

}
