package io.chimedesk.setback;

import java.time.Instant;

/**
 * That some work for an account has failed, and not gone well since.
 *
 * @param tries how often it has failed in a row
 * @param since when it failed first
 * @param nextAt when it is tried again at the earliest
 */
public record Setback(String accountId, int tries, Instant since, Instant nextAt) {

	/** From how many failures in a row on somebody has to look at it. */
	private static final int LASTING = 3;

	/**
	 * Whether it failed so often that it hardly passes by itself.
	 */
	public boolean isLasting() {
		return this.tries >= LASTING;
	}

	/**
	 * Whether it failed for the last time that could have been chance.
	 */
	public boolean hasJustBecomeLasting() {
		return this.tries == LASTING;
	}

}
