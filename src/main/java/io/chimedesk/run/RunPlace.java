package io.chimedesk.run;

/**
 * The key of a user of a run in the table of these: the runs one after another, and the
 * users of each by position.
 */
final class RunPlace {

	/** How many users a run can have, far more than an account. */
	private static final long ROOM = 1L << 24;

	private RunPlace() {
	}

	static long of(long run, int position) {
		return run * ROOM + position;
	}

}
