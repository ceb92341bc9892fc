package io.chimedesk.run;

import java.time.Instant;
import java.util.UUID;

import io.chimedesk.plan.Origin;
import io.chimedesk.selection.Change;

import org.jspecify.annotations.Nullable;

/**
 * A run and its counts. The counts of the outcomes, {@link #waiting}, {@link #accepted}
 * and {@link #refused} together are {@link #total}.
 *
 * @param own how many users of the plan get something else than the change says
 * @param total all users of the plan, also the skipped ones
 * @param waiting not yet accepted and not settled
 * @param accepted accepted, and not read again, or not yet
 * @param refused refused, and yet to be read again; nobody once the run is over
 */
public record Run(long number, UUID planId, String accountId, String owner, Change change, String reason,
		@Nullable String ticket, @Nullable Origin origin, int own, RunStatus status, @Nullable String haltReason,
		int total, int waiting, int accepted, int refused, int applied, int unchanged, int failed, int unknown,
		int notAttempted, int skipped, Instant confirmedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt,
		Steering steering) {

	/** How many users go to the service. */
	public int toSend() {
		return this.total - this.skipped;
	}

	public int settled() {
		return this.total - this.waiting - this.accepted - this.refused;
	}

}
