package io.chimedesk.profile;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading one user again.
 *
 * @param differences what our copy has learnt
 * @param message the service's own words, if it did not answer
 */
public record Refreshed(Result result, List<Difference> differences, @Nullable String message) {

	public Refreshed {
		differences = List.copyOf(differences);
	}

	static Refreshed of(Result result) {
		return new Refreshed(result, List.of(), null);
	}

	static Refreshed differing(List<Difference> differences) {
		return new Refreshed(differences.isEmpty() ? Result.SAME : Result.CHANGED, differences, null);
	}

	/**
	 * How it ended.
	 */
	public enum Result {

		SAME, CHANGED,
		/** Chime does not know the user any more. */
		GONE,
		/** Chime did not answer; nothing was taken over. */
		NO_ANSWER,
		/** The copy is being written by somebody else; nothing was taken over. */
		BUSY

	}

}
