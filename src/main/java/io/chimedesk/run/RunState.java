package io.chimedesk.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where an open run stands, for the engine.
 *
 * @param haltReason why nothing is sent any more; null if the run goes on
 * @param notBefore when the next call may be made; null means at once
 */
record RunState(RunStatus status, @Nullable String haltReason, int waiting, int accepted, @Nullable Instant notBefore,
		int lastPart, Standing standing) {

	boolean isHalting() {
		return this.haltReason != null;
	}

}
