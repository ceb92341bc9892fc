package io.chimedesk.resolver.parse;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that are not blank, one by one. A line ends with LF, CR or both. A
 * line of nothing but separators is blank too: spreadsheets leave such lines at the end.
 */
final class Lines implements Iterator<Line> {

	private final String text;

	private int position;

	private int number;

	private @Nullable Line next;

	Lines(String text) {
		this.text = text;
		this.next = read();
	}

	@Override
	public boolean hasNext() {
		return this.next != null;
	}

	@Override
	public Line next() {
		Line line = this.next;
		if (line == null) {
			throw new NoSuchElementException();
		}
		this.next = read();
		return line;
	}

	/**
	 * The line that {@link #next()} will give, null at the end.
	 */
	@Nullable Line peek() {
		return this.next;
	}

	/**
	 * The cells of a row that goes on in the next lines, which are then used up; empty if
	 * its quotes are never closed.
	 */
	Optional<List<String>> goingOn(String row, Separator separator) {
		Mark mark = new Mark(this.position, this.number, this.next);
		String longer = row;
		while (hasNext() && longer.length() <= Limits.LINE) {
			longer = longer + "\n" + next().text();
			Optional<List<String>> cells = separator.cells(longer);
			if (cells.isPresent()) {
				return cells;
			}
			if (!separator.isOpen(longer)) {
				break;
			}
		}
		goBack(mark);
		return Optional.empty();
	}

	private void goBack(Mark mark) {
		this.position = mark.position();
		this.number = mark.number();
		this.next = mark.next();
	}

	private @Nullable Line read() {
		while (this.position < this.text.length()) {
			int start = this.position;
			int end = end(start);
			this.number++;
			this.position = afterEnd(end);
			if (!isBlank(start, end)) {
				return new Line(this.number, this.text.substring(start, end));
			}
		}
		return null;
	}

	private int end(int start) {
		int end = start;
		while (end < this.text.length() && this.text.charAt(end) != '\n' && this.text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	private int afterEnd(int end) {
		boolean both = end + 1 < this.text.length() && this.text.charAt(end) == '\r'
				&& this.text.charAt(end + 1) == '\n';
		return both ? end + 2 : end + 1;
	}

	private boolean isBlank(int start, int end) {
		if (end - start > Limits.LINE) {
			return false;
		}
		for (int i = start; i < end; i++) {
			if (" \t,;".indexOf(this.text.charAt(i)) < 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A place to come back to.
	 */
	private record Mark(int position, int number, @Nullable Line next) {
	}

}
