package io.chimedesk.plan;

import org.jspecify.annotations.Nullable;

/**
 * The run that a plan takes up again.
 *
 * @param run the number of the run
 */
public record Origin(Kind kind, long run) {

	/** Whom that run failed is tried again. */
	public static Origin retryOf(long run) {
		return new Origin(Kind.RETRY, run);
	}

	/** What that run has set is set back. */
	public static Origin undoOf(long run) {
		return new Origin(Kind.UNDO, run);
	}

	/**
	 * The origin as it stands in a row, which has at most one of these.
	 */
	public static @Nullable Origin of(@Nullable Long retryOf, @Nullable Long undoOf) {
		if (retryOf != null) {
			return retryOf(retryOf);
		}
		return (undoOf != null) ? undoOf(undoOf) : null;
	}

	/** The run if an origin is of that kind, else null. */
	public static @Nullable Long run(@Nullable Origin origin, Kind kind) {
		return (origin != null && origin.kind() == kind) ? origin.run() : null;
	}

	/**
	 * What a plan makes of an earlier run.
	 */
	public enum Kind {

		RETRY, UNDO

	}

}
