package io.chimedesk.resolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.chimedesk.resolver.parse.FormulaSafe;
import io.chimedesk.resolver.parse.Role;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a list as CSV: the columns that can be read again, then what became of
 * each row.
 */
public final class ListFile implements AutoCloseable {

	/** The columns that a list can have, in the order of the template. */
	public static final List<String> INPUT = Stream.of(Role.values())
		.filter((role) -> role != Role.IGNORED)
		.map(Role::header)
		.toList();

	private static final List<String> OUTPUT = List.of("line", "group", "reason", "detail", "user_id");

	private final CsvWriter csv;

	public ListFile(Writer writer) {
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		this.csv.writeRecord(Stream.concat(INPUT.stream(), OUTPUT.stream()).toList());
	}

	public void add(ListRow row) {
		List<String> cells = new ArrayList<>(INPUT.size() + OUTPUT.size());
		Change wish = row.wish();
		addAll(cells, row.text(), (wish.tier() != null) ? wish.tier().wire() : null,
				(wish.type() != null) ? wish.type().wire() : null, wish.alexaEnabled(), wish.alexaRoomArn());
		addAll(cells, row.line(), name(row.group()), (row.reason() != null) ? name(row.reason()) : null, row.detail(),
				row.userId());
		this.csv.writeRecord(cells);
	}

	@Override
	public void close() {
		try {
			this.csv.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private static void addAll(List<String> cells, @Nullable Object... values) {
		for (Object value : values) {
			cells.add(FormulaSafe.written(Objects.toString(value, "")));
		}
	}

}
