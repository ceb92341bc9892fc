package io.chimedesk.plan;

import java.time.Instant;

/**
 * That a protected user is sent all the same: by the word of an administrator, and once a
 * second person has approved.
 *
 * @param at who is protected anew after that is protected again
 */
public record ProtectionOverride(String by, Instant at, String reason) {

	public ProtectionOverride {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("Nobody is sent although protected without a reason");
		}
	}

	/**
	 * Whether a protection of that time is overridden.
	 */
	boolean reaches(Instant protectedAt) {
		return !protectedAt.isAfter(this.at);
	}

}
