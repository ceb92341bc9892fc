package io.chimedesk.resolver.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * What the columns of an unclear list may mean, to begin with when somebody has to say
 * it.
 *
 * @param header whether the first row looks like a header
 * @param roles one for each cell of the first row, none twice but for those that do not
 * matter
 */
public record ColumnGuess(boolean header, List<Role> roles) {

	public ColumnGuess {
		roles = List.copyOf(roles);
	}

	public static ColumnGuess of(Sample sample, Separator separator) {
		HeaderRow header = HeaderRow.of(sample, separator);
		if (header.isOne()) {
			return new ColumnGuess(true,
					once(header.columns().stream().map((one) -> one.map(Column::role).orElse(Role.IGNORED)).toList()));
		}
		return new ColumnGuess(false, once(ValueColumns.roles(sample, separator)));
	}

	private static List<Role> once(List<Role> roles) {
		List<Role> once = new ArrayList<>();
		roles.forEach((role) -> once.add(once.contains(role) ? Role.IGNORED : role));
		return once;
	}

}
