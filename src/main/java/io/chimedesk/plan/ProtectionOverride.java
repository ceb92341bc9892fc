package io.chimedesk.plan;

import java.time.Instant;
import java.util.List;

/**
 * That a protected user is sent all the same: by the word of one person, and once a
 * second person has approved.
 *
 * @param at who is protected anew after that is protected again
 * @param approvedBy who approved that before there was a plan; nobody if a second person
 * has to approve the plan
 */
public record ProtectionOverride(String by, Instant at, String reason, List<String> approvedBy) {

	public ProtectionOverride {
		if (reason.isBlank()) {
			throw new IllegalArgumentException("Nobody is sent although protected without a reason");
		}
		approvedBy = List.copyOf(approvedBy);
	}

	/**
	 * One that nobody has approved yet.
	 */
	public ProtectionOverride(String by, Instant at, String reason) {
		this(by, at, reason, List.of());
	}

	/**
	 * Of two for the same user the one that reaches further.
	 */
	public ProtectionOverride or(ProtectionOverride other) {
		return other.at.isAfter(this.at) ? other : this;
	}

	/**
	 * Whether a protection of that time is overridden.
	 */
	boolean reaches(Instant protectedAt) {
		return !protectedAt.isAfter(this.at);
	}

}
