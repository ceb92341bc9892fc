package io.chimedesk.plan;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * That a plan was confirmed by one person, and what a second one said to it.
 *
 * @param digest of the plan as it was confirmed; only that can be approved
 * @param askedBy who confirmed it
 * @param expiresAt until when it can be approved
 * @param startsAt when the run is to begin; null means at once
 * @param failureShare from how many failed users on, in percent of those answered, the
 * run stops
 * @param decidedBy who decided, or took the plan back; null while it waits
 */
public record Approval(long id, UUID planId, String digest, Set<ApprovalCause> causes, Actor askedBy, Instant askedAt,
		Instant expiresAt, @Nullable Instant startsAt, int failureShare, ApprovalStatus status,
		@Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String comment) {

	/** How many characters a comment has at most. */
	public static final int LONGEST_COMMENT = 500;

	public Approval {
		causes = Set.copyOf(causes);
	}

	public boolean isWaiting() {
		return this.status == ApprovalStatus.WAITING;
	}

	/**
	 * When a run that is approved at that time begins; null for at once, also where the
	 * start has passed.
	 */
	public @Nullable Instant startFrom(Instant now) {
		return (this.startsAt != null && this.startsAt.isAfter(now)) ? this.startsAt : null;
	}

	boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt);
	}

}
