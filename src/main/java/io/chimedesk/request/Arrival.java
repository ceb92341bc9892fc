package io.chimedesk.request;

import io.chimedesk.run.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a run, or a plan that needed none, made of one user.
 *
 * @param outcome null for one who was accepted and never read again
 * @param from the tier that the user had before
 */
public record Arrival(String userId, @Nullable Outcome outcome, @Nullable String code, @Nullable String message,
		@Nullable String from) {

	private static final String ALREADY_THERE = "ALREADY_THERE";

	/**
	 * Whether the user has what was asked for.
	 */
	public boolean isWell() {
		return isApplied() || (this.outcome == Outcome.SKIPPED && ALREADY_THERE.equals(this.code));
	}

	/**
	 * Whether it was this run that gave it.
	 */
	public boolean isApplied() {
		return this.outcome == Outcome.APPLIED;
	}

}
