package io.chimedesk.resolver.parse;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.csv.PlainCell;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, cell by cell.
 */
final class TableRow {

	private final int line;

	private final List<Role> roles;

	private final List<String> cells;

	private final Map<Role, String> refused = new EnumMap<>(Role.class);

	private @Nullable Problem problem;

	TableRow(int line, List<Role> roles, List<String> cells) {
		this.line = line;
		this.roles = roles;
		this.cells = cells;
	}

	Entry entry() {
		if (this.cells.size() != this.roles.size()) {
			return Entry.refused(this.line, String.join(" ", this.cells),
					new Problem(Reason.CELLS, this.cells.size() + "/" + this.roles.size()));
		}
		Entry entry = Entry.of(this.line, PlainCell.read(cell(Role.USER)), wish());
		Problem found = (entry.problem() != null) ? entry.problem() : this.problem;
		return new Entry(this.line, entry.text(), entry.wish(), found, this.refused);
	}

	private Change wish() {
		LicenceTier tier = value(Role.LICENSE_TYPE, Reason.LICENSE_TYPE, Wishes::tier);
		UserType type = value(Role.USER_TYPE, Reason.USER_TYPE, Wishes::type);
		Boolean alexa = value(Role.ALEXA_ENABLED, Reason.ALEXA_ENABLED, Wishes::alexa);
		String room = value(Role.ALEXA_ROOM_ARN, Reason.ALEXA_ROOM_ARN, Wishes::room);
		if (room != null && Boolean.FALSE.equals(alexa)) {
			refuse(Problem.of(Reason.ROOM_WITHOUT_ALEXA));
		}
		return new Change(tier, type, alexa, room);
	}

	private <T> @Nullable T value(Role role, Reason reason, Function<String, Optional<T>> reading) {
		String cell = PlainCell.read(cell(role));
		if (cell.isBlank()) {
			return null;
		}
		Optional<T> value = reading.apply(cell);
		if (value.isEmpty()) {
			refuse(Problem.of(reason, cell.strip()));
			this.refused.put(role, Visible.of(cell.strip()));
		}
		return value.orElse(null);
	}

	private void refuse(Problem one) {
		this.problem = (this.problem != null) ? this.problem : one;
	}

	private String cell(Role role) {
		int place = this.roles.indexOf(role);
		return (place >= 0) ? this.cells.get(place) : "";
	}

}
