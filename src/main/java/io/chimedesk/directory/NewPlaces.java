package io.chimedesk.directory;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the users of a first copy are, as far as this process has written them: then the
 * rows need not be read again to publish them.
 */
class NewPlaces {

	/** Above this many users the rows are read again. */
	private static final int MOST = 250_000;

	private final SortedMap<String, StringBuilder> places = new TreeMap<>();

	private boolean isWhole;

	private int users;

	/**
	 * @param isWhole whether nobody was written before
	 */
	NewPlaces(boolean isWhole) {
		this.isWhole = isWhole;
	}

	/**
	 * Whether every user of the copy is here.
	 */
	boolean isWhole() {
		return this.isWhole;
	}

	/**
	 * @param numbers the number of each row by the ID of the user
	 */
	void add(Map<String, Long> numbers) {
		this.users += numbers.size();
		if (this.users > MOST) {
			this.isWhole = false;
			this.places.clear();
		}
		if (this.isWhole) {
			numbers.forEach((userId, number) -> this.places
				.computeIfAbsent(UserPlaces.tail(userId), (tail) -> new StringBuilder())
				.append(UserPlaces.place(userId, number)));
		}
	}

	SortedMap<String, ? extends CharSequence> byTail() {
		return this.places;
	}

}
