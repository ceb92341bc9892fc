package io.chimedesk.resolver.parse;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.chimedesk.csv.PlainCell;

/**
 * Reads a text that is no table. Of a line with e-mail addresses, these and what looks
 * like an ID count, and the words beside them do not. Of the columns of a sheet without
 * an address, what looks like an ID counts, else the first. Any other line counts as it
 * is.
 */
final class FreeRows {

	private static final Pattern ID = Pattern.compile("(?=[^\\p{L}]*\\p{L})(?=\\D*\\d)(?=.*-)[\\p{L}\\d_-]{6,}");

	private final int skipped;

	private final Consumer<Entry> to;

	FreeRows(int skipped, Consumer<Entry> to) {
		this.skipped = skipped;
		this.to = to;
	}

	void read(String text) {
		Lines lines = new Lines(text);
		for (int passed = 0; lines.hasNext(); passed++) {
			Line line = lines.next();
			if (passed >= this.skipped) {
				read(line);
			}
		}
	}

	private void read(Line line) {
		if (line.isTooLong()) {
			readLong(line);
		}
		else if (hasAddress(line.text())) {
			parts(line.text(), "[;,\t]").flatMap(FreeRows::addressesAndIds).forEach((part) -> add(line, part));
		}
		else {
			parts(line.text(), ";").flatMap(FreeRows::withoutAddress).forEach((part) -> add(line, part));
		}
	}

	/**
	 * A line may be too long only if it is a list of addresses, as mail programs give it.
	 */
	private void readLong(Line line) {
		char separator = (line.text().indexOf(';') >= 0) ? ';' : ',';
		int end;
		for (int start = 0; start < line.text().length(); start = end + 1) {
			end = line.text().indexOf(separator, start);
			end = (end < 0) ? line.text().length() : end;
			String piece = line.text().substring(start, Math.min(end, start + Limits.LINE));
			if (piece.length() == Limits.LINE || !hasAddress(piece) && (start == 0 || !piece.isBlank())) {
				throw new ListRefused(ListRefused.Why.LINE_TOO_LONG, line.number(), Limits.LINE);
			}
			parts(piece, "[,\t]").flatMap(FreeRows::addressesAndIds).forEach((part) -> add(line, part));
		}
	}

	private void add(Line line, String part) {
		this.to.accept(Entry.of(line.number(), PlainCell.read(part), Entry.NOTHING));
	}

	private static Stream<String> addressesAndIds(String part) {
		if (!hasAddress(part)) {
			return Stream.of(part.strip()).filter(FreeRows::isId);
		}
		return parts(part.replace('<', ' ').replace('>', ' '), " ").filter(FreeRows::hasAddress);
	}

	private static Stream<String> withoutAddress(String part) {
		if (part.indexOf('\t') >= 0) {
			List<String> columns = parts(part, "\t").toList();
			List<String> ids = columns.stream().filter((column) -> isId(column.strip())).toList();
			return ids.isEmpty() ? columns.stream().limit(1) : ids.stream();
		}
		List<String> listed = parts(part, ",").toList();
		boolean areIds = listed.stream().allMatch((one) -> isId(one.strip()));
		return areIds ? listed.stream() : Stream.of(part);
	}

	private static Stream<String> parts(String text, String separator) {
		return Arrays.stream(text.split(separator)).filter((part) -> !part.isBlank());
	}

	private static boolean hasAddress(String text) {
		return text.indexOf('@') >= 0 || text.indexOf('\uFF20') >= 0;
	}

	private static boolean isId(String text) {
		return ID.matcher(text).matches();
	}

}
