package io.chimedesk.request.web;

import java.time.Duration;

import io.chimedesk.request.LicenceRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request as a list shows it.
 *
 * @param title what is asked for, in words
 * @param account the name of the account
 * @param approvals how many have approved it
 * @param decidable whether the operator who looks may decide about it
 * @param age how long ago it was made, in words
 * @param left how long it still waits for a decision, in words; null if for none
 * @param soon whether that is less than a day
 */
record RequestLine(LicenceRequest request, String title, String account, int approvals, boolean decidable, String age,
		@Nullable String left, boolean soon) {

	private static final Duration SOON = Duration.ofDays(1);

	static boolean isSoon(Duration left) {
		return left.compareTo(SOON) < 0;
	}

	/**
	 * How many approvers are still missing.
	 */
	public int missing() {
		return Math.max(0, this.request.judgement().approvals() - this.approvals);
	}

}
