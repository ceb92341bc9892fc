package io.chimedesk.resolver.parse;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the columns of rows without a header are, by what stands in them.
 */
final class ValueColumns {

	private ValueColumns() {
	}

	/**
	 * How to read these rows as a table, unclear if only some of a column are values;
	 * null if there are no values at all in it.
	 */
	static @Nullable Layout layout(Sample sample, Separator separator) {
		List<List<String>> rows = sample.cells(separator);
		int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
		if (columns < 2) {
			return null;
		}
		List<Kind> kinds = kinds(rows, columns);
		if (kinds.stream().noneMatch(Kind::isValue)) {
			return null;
		}
		Layout.Table table = new Layout.Table(separator, sample.skipped(), roles(kinds), List.of());
		boolean even = rows.stream().allMatch((row) -> row.size() == columns);
		return (even && table.isReadable() && !isHidingAnother(rows, table)) ? table : new Layout.Unclear(separator);
	}

	/**
	 * What the columns may be, unclear or not.
	 */
	static List<Role> roles(Sample sample, Separator separator) {
		List<List<String>> rows = sample.cells(separator);
		return rows.isEmpty() ? List.of() : roles(kinds(rows, rows.getFirst().size()));
	}

	private static List<Kind> kinds(List<List<String>> rows, int columns) {
		List<Kind> kinds = new ArrayList<>();
		for (int column = 0; column < columns; column++) {
			int place = column;
			kinds.add(Kind.of(rows.stream()
				.filter((row) -> row.size() > place)
				.map((row) -> row.get(place).strip())
				.filter((cell) -> !cell.isEmpty())
				.toList()));
		}
		return kinds;
	}

	/**
	 * Whether what should be one address would fall apart with another separator.
	 */
	private static boolean isHidingAnother(List<List<String>> rows, Layout.Table table) {
		int user = table.roles().indexOf(Role.USER);
		return rows.stream().map((row) -> row.get(user)).anyMatch((cell) -> cell.matches("(?s)[^@]*@[^@]*[,;\\t].*"));
	}

	/**
	 * Addresses are users; without any, the only other column is.
	 */
	private static List<Role> roles(List<Kind> kinds) {
		Kind user = kinds.contains(Kind.ADDRESS) ? Kind.ADDRESS : Kind.TEXT;
		return kinds.stream()
			.map((kind) -> (kind == user) ? Role.USER : (kind.isValue() ? kind.role() : Role.IGNORED))
			.toList();
	}

	/**
	 * What most cells of a column are.
	 */
	private enum Kind {

		ADDRESS, TIER, TYPE, YES_OR_NO, ROOM, TEXT, BLANK;

		static Kind of(List<String> cells) {
			if (cells.isEmpty()) {
				return BLANK;
			}
			for (Kind kind : List.of(ADDRESS, TIER, TYPE, YES_OR_NO, ROOM)) {
				if (cells.stream().filter(kind::describes).count() * 2 >= cells.size()) {
					return kind;
				}
			}
			return TEXT;
		}

		boolean isValue() {
			return this == TIER || this == TYPE || this == YES_OR_NO || this == ROOM;
		}

		Role role() {
			return switch (this) {
				case TIER -> Role.LICENSE_TYPE;
				case TYPE -> Role.USER_TYPE;
				case YES_OR_NO -> Role.ALEXA_ENABLED;
				case ROOM -> Role.ALEXA_ROOM_ARN;
				case ADDRESS, TEXT, BLANK -> Role.IGNORED;
			};
		}

		private boolean describes(String cell) {
			return switch (this) {
				case ADDRESS -> cell.indexOf('@') >= 0;
				case TIER -> Wishes.tier(cell).isPresent();
				case TYPE -> Wishes.type(cell).isPresent();
				case YES_OR_NO -> Wishes.alexa(cell).isPresent();
				case ROOM -> cell.startsWith("arn:");
				case TEXT, BLANK -> false;
			};
		}

	}

}
