package io.chimedesk.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where an open run stands, for the engine.
 *
 * @param haltReason why nothing is sent any more; null if the run goes on
 * @param notBefore when the next call may be made; null means at once
 */
record RunState(RunStatus status, @Nullable String haltReason, Steering steering, Tally tally,
		@Nullable Instant notBefore, int lastBatch, int lastPart, Standing standing) {

	int waiting() {
		return this.tally.waiting();
	}

	int accepted() {
		return this.tally.accepted();
	}

	int refused() {
		return this.tally.refused();
	}

	/**
	 * Whether it was halted or cancelled: then nothing is sent any more.
	 */
	boolean isStopping() {
		return this.haltReason != null || this.steering.cancelledBy() != null;
	}

	boolean isAsked() {
		return this.steering.asked() != null;
	}

	boolean hasPausedItself() {
		return this.status == RunStatus.PAUSED && this.steering.pausedBy() == null;
	}

	/**
	 * Whether the service has answered for any user yet.
	 */
	boolean hasCanary() {
		return this.tally.answered() > 0;
	}

	boolean isWaitingAt(Instant now) {
		return this.notBefore != null && this.notBefore.isAfter(now);
	}

}
