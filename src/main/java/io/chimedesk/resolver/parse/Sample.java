package io.chimedesk.resolver.parse;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The first rows of a list, to look at before it is read.
 *
 * @param declared the separator that the first line declares, if it is one that we know
 * @param skipped how many lines that are not blank come before the rows
 */
public record Sample(List<String> rows, boolean isDeclared, @Nullable Separator declared, int skipped) {

	private static final int ROWS = 50;

	public Sample {
		rows = List.copyOf(rows);
	}

	public static Sample of(String text) {
		Lines lines = new Lines(text);
		Line first = lines.peek();
		boolean declares = first != null && Separator.isDeclaration(first);
		Separator declared = (first != null && declares) ? Separator.declared(first).orElse(null) : null;
		if (declares) {
			lines.next();
		}
		List<String> rows = new ArrayList<>();
		while (lines.hasNext() && rows.size() < ROWS) {
			rows.add(lines.next().text());
		}
		return new Sample(rows, declares, declared, declares ? 1 : 0);
	}

	/**
	 * The cells of these rows; rows that are too long or have wrong quotes are left out.
	 */
	public List<List<String>> cells(Separator separator) {
		return this.rows.stream()
			.filter((row) -> row.length() <= Limits.LINE)
			.flatMap((row) -> separator.cells(row).stream())
			.toList();
	}

}
