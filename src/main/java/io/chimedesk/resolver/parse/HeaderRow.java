package io.chimedesk.resolver.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The first row of a list, read as a header.
 *
 * @param columns what each cell means as a header, null if nothing that we know
 */
record HeaderRow(Sample sample, Separator separator, List<String> cells, List<Optional<Column>> columns) {

	private static final int LONGEST = 40;

	private static final int MOST_NAMED = 10;

	static HeaderRow of(Sample sample, Separator separator) {
		String first = sample.rows().getFirst();
		List<String> cells = (first.length() <= Limits.LINE) ? separator.cells(first).orElse(List.of()) : List.of();
		return new HeaderRow(sample, separator, cells, cells.stream().map(Column::named).toList());
	}

	/**
	 * How many of the cells are headers that we know.
	 */
	long known() {
		return this.columns.stream().flatMap(Optional::stream).count();
	}

	boolean isOne() {
		boolean alone = this.cells.size() == 1 || known() > 1;
		boolean namesUsers = this.columns.stream().flatMap(Optional::stream).anyMatch(Column::isUser);
		boolean hasAddress = this.cells.stream().anyMatch((cell) -> cell.indexOf('@') >= 0);
		return !hasAddress && known() > 0 && (namesUsers || alone || this.cells.size() > 1);
	}

	/**
	 * How to read what follows. A list of one column needs no columns.
	 */
	Layout layout() {
		int skipped = this.sample.skipped() + 1;
		if (this.cells.size() == 1) {
			return new Layout.Free(skipped);
		}
		Column user = user();
		List<Role> roles = this.columns.stream().map((column) -> role(column, user)).toList();
		Layout.Table table = new Layout.Table(this.separator, skipped, roles, passedOver(roles));
		return table.isReadable() ? table : new Layout.Unclear(this.separator);
	}

	private @Nullable Column user() {
		return this.columns.stream()
			.flatMap(Optional::stream)
			.filter(Column::isUser)
			.min(Column::compareTo)
			.orElse(null);
	}

	private static Role role(Optional<Column> column, @Nullable Column user) {
		return column.filter((one) -> !one.isUser() || one == user).map(Column::role).orElse(Role.IGNORED);
	}

	private List<String> passedOver(List<Role> roles) {
		return IntStream.range(0, this.cells.size())
			.filter((place) -> roles.get(place) == Role.IGNORED)
			.mapToObj((place) -> Visible.cut(Visible.of(this.cells.get(place).strip()), LONGEST))
			.filter((header) -> !header.isEmpty())
			.limit(MOST_NAMED)
			.toList();
	}

}
