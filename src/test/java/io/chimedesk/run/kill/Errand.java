package io.chimedesk.run.kill;

/**
 * What the operator asks of the runs of a seed, and on which side of their death.
 */
enum Errand {

	/** Looks on. */
	NOTHING,
	/** Pauses them before and lets them go on before or after, as it comes. */
	PAUSE_BEFORE,
	/** Pauses them after and lets them go on. */
	PAUSE_AFTER,
	/** Cancels them before. */
	CANCEL_BEFORE,
	/** Cancels them after. */
	CANCEL_AFTER;

	boolean isBefore() {
		return this == PAUSE_BEFORE || this == CANCEL_BEFORE;
	}

	boolean isPause() {
		return this == PAUSE_BEFORE || this == PAUSE_AFTER;
	}

	boolean isCancel() {
		return this == CANCEL_BEFORE || this == CANCEL_AFTER;
	}

	/**
	 * The same when nobody could ask before.
	 */
	Errand after() {
		return isPause() ? PAUSE_AFTER : isCancel() ? CANCEL_AFTER : NOTHING;
	}

}
