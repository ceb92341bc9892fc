package io.chimedesk.run.web;

import io.chimedesk.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * What every page of a run says at its top, and the list of runs in its row.
 *
 * @param title what the run sets and for how many
 * @param account the account's name, or its ID if the copy has it no longer
 * @param duration in words; null before the run has begun
 */
record RunHead(Run run, String title, String account, @Nullable String duration, OutcomeBar bar) {

	/**
	 * Whether more than the tier was to be set, which is all that is documented to take
	 * effect.
	 */
	public boolean isBeyondTier() {
		return this.run.own() > 0 || this.run.change().type() != null || this.run.change().alexaEnabled() != null
				|| this.run.change().alexaRoomArn() != null;
	}

	/**
	 * How many users a retry would take up again.
	 */
	public int retryable() {
		return this.run.failed() + this.run.unknown() + this.run.notAttempted();
	}

	/**
	 * Whether the run has changed anybody, or may have.
	 */
	public boolean isUndoable() {
		return this.run.applied() + this.run.unchanged() + this.run.unknown() + this.run.accepted() > 0;
	}

	/**
	 * Whether others failed than those who were not attempted.
	 */
	public boolean hasFailures() {
		return this.run.failed() + this.run.unknown() > 0;
	}

}
