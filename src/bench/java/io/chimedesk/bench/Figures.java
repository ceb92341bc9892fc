package io.chimedesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was measured beside its bar, as rows of a table in Markdown.
 */
final class Figures {

	private final List<String> rows = new ArrayList<>();

	void add(String what, Store store, String measured, String bar, boolean held) {
		String row = "| %s | %s | %s | %s | %s |".formatted(what, store, measured, bar, held ? "held" : "MISSED");
		System.out.println(row);
		this.rows.add(row);
	}

	void print() {
		System.out.println("\n| what | on | measured | bar | |\n| --- | --- | --- | --- | --- |");
		this.rows.forEach(System.out::println);
	}

	static double ratio(Duration time, Duration beside) {
		return (double) time.toNanos() / beside.toNanos();
	}

	static String times(double ratio) {
		return String.format(Locale.ROOT, "%.2f ×", ratio);
	}

	static String millis(Duration time) {
		return String.format(Locale.ROOT, "%,.1f ms", time.toNanos() / 1e6);
	}

}
