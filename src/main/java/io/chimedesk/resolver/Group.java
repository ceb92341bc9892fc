package io.chimedesk.resolver;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a row of a list.
 */
public enum Group {

	/** Means one user. */
	FOUND,
	/** Means one user who has all the wished values already. */
	ALREADY,
	/** Means one user who is suspended. */
	SUSPENDED,
	/** Means several users. */
	AMBIGUOUS, NOT_FOUND,
	/** Means a user of another account. */
	ELSEWHERE,
	/** Means a user whom the last complete copy did not find any more. */
	GONE,
	/** Means a user for whom another row wishes something else. */
	CONTRADICTORY,
	/** Cannot be read. */
	REFUSED,
	/** Says what an earlier row has said. */
	DUPLICATE,
	/** Taken out by the operator. */
	LEFT_OUT;

	/** What the operator may want to look at. */
	static final List<Group> OPEN = Stream.of(values()).filter(Group::isOpen).toList();

	/**
	 * Whether such rows can go into a selection.
	 */
	public boolean isAccepted() {
		return this == FOUND || this == ALREADY || this == SUSPENDED;
	}

	/**
	 * Whether such rows wait for somebody to look at them.
	 */
	public boolean isOpen() {
		return switch (this) {
			case AMBIGUOUS, NOT_FOUND, ELSEWHERE, GONE, CONTRADICTORY, REFUSED -> true;
			case FOUND, ALREADY, SUSPENDED, DUPLICATE, LEFT_OUT -> false;
		};
	}

}
