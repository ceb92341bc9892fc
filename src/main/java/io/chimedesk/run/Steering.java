package io.chimedesk.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What operators want of a run, and what came of it.
 *
 * @param asked what is asked of it and not yet obeyed; null if nothing
 * @param pausedBy who paused it; null if nobody did, or it has paused itself
 * @param pauseReason why it has paused itself
 * @param cancelledBy who cancelled it, also before it began
 * @param skipsVerifying whether what was accepted is not read again
 * @param startsAt when it begins; null if at once
 * @param failureShare from how many failed users on, in percent of those answered, it
 * stops; 100 is never
 * @param approvedBy the second person who approved its plan; null if it needed none
 */
public record Steering(@Nullable RunOrder asked, @Nullable String askedBy, @Nullable String pausedBy,
		@Nullable Instant pausedAt, @Nullable String pauseReason, @Nullable String cancelledBy, boolean skipsVerifying,
		@Nullable Instant startsAt, int failureShare, @Nullable String approvedBy) {

	/** Nobody wants anything, and nothing came of it. */
	public static final Steering NONE = new Steering(null, null, null, null, null, null, false, null, 100, null);

	/**
	 * Whether that is asked and not yet obeyed.
	 */
	public boolean isAsked(RunOrder order) {
		return this.asked == order;
	}

}
