package io.chimedesk.resolver.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.resolver.ResolvedList;
import io.chimedesk.resolver.parse.ColumnGuess;
import io.chimedesk.resolver.parse.Layout;
import io.chimedesk.resolver.parse.Role;
import io.chimedesk.resolver.parse.Sample;
import io.chimedesk.resolver.parse.Separator;
import io.chimedesk.resolver.parse.Visible;

/**
 * Asks how a list is to be read: its first rows, and what each column may mean.
 *
 * @param roles what each column of the first row means so far
 * @param rows the first rows, made visible and cut
 */
record MappingPage(ChimeAccount account, ResolvedList list, Separator separator, boolean header, List<Role> roles,
		List<List<String>> rows, int skipped) {

	/** So many columns can be given a meaning; the others do not matter. */
	private static final int COLUMNS = 30;

	private static final int ROWS = 6;

	private static final int LONGEST = 60;

	static MappingPage of(ChimeAccount account, ResolvedList list, String text, MappingForm form) {
		Sample sample = Sample.of(text);
		Separator separator = form.chosen().orElseGet(() -> widest(sample));
		ColumnGuess guess = ColumnGuess.of(sample, separator);
		List<List<String>> cells = sample.cells(separator);
		int width = cells.isEmpty() ? 0 : cells.getFirst().size();
		return new MappingPage(account, list, separator, form.isAnswered() ? form.hasHeader() : guess.header(),
				padded(form.isAnswered() ? form.roles() : guess.roles(), width), shown(cells), sample.skipped());
	}

	public List<Separator> separators() {
		return List.of(Separator.values());
	}

	public List<Role> choices() {
		return List.of(Role.values());
	}

	/**
	 * How many columns can be given a meaning here.
	 */
	public int columns() {
		return Math.min(COLUMNS, this.roles.size());
	}

	public String path() {
		return "/accounts/" + this.account.accountId() + "/lists/" + this.list.id();
	}

	/**
	 * The address of this page with what was said.
	 */
	String address() {
		String columns = this.roles.stream()
			.limit(COLUMNS)
			.map((role) -> "&column=" + role.header())
			.collect(Collectors.joining());
		return path() + "?separator=" + this.separator.name().toLowerCase(Locale.ROOT) + "&header="
				+ (this.header ? "yes" : "no") + columns;
	}

	Layout.Table layout() {
		List<String> names = this.rows.isEmpty() ? List.of() : this.rows.getFirst();
		List<String> passedOver = IntStream.range(0, this.header ? Math.min(names.size(), this.roles.size()) : 0)
			.filter((place) -> this.roles.get(place) == Role.IGNORED && !names.get(place).isBlank())
			.mapToObj(names::get)
			.limit(10)
			.toList();
		return new Layout.Table(this.separator, this.skipped + (this.header ? 1 : 0), this.roles, passedOver);
	}

	private static Separator widest(Sample sample) {
		return Stream.of(Separator.values())
			.max((first, second) -> Integer.compare(width(sample, first), width(sample, second)))
			.orElse(Separator.COMMA);
	}

	private static int width(Sample sample, Separator separator) {
		return sample.cells(separator).stream().mapToInt(List::size).max().orElse(0);
	}

	private static List<Role> padded(List<Role> roles, int width) {
		List<Role> padded = new ArrayList<>(roles.subList(0, Math.min(width, roles.size())));
		padded.addAll(Collections.nCopies(width - padded.size(), Role.IGNORED));
		return padded;
	}

	private static List<List<String>> shown(List<List<String>> cells) {
		return cells.stream()
			.limit(ROWS)
			.map((row) -> row.stream().limit(COLUMNS).map((cell) -> Visible.cut(Visible.of(cell), LONGEST)).toList())
			.toList();
	}

}
