package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * By how much a run has moved on in one turn.
 *
 * @param change what that changes in the counts
 * @param outage why it is to pause itself; null if it is not
 * @param halt why it is to stop; null if it is not
 */
record Advance(Tally change, Standing standing, @Nullable Instant notBefore, int lastPart, @Nullable String outage,
		@Nullable String halt) {

	private static final int PARTS = 2;

	static Advance from(RunState state) {
		return new Advance(Tally.NONE, state.standing(), state.notBefore(), state.lastPart(), null, null);
	}

	/**
	 * And that was decided about these users.
	 */
	Advance and(Ruling ruling, List<WorkItem> before, List<WorkItem> after, Instant now) {
		boolean split = ruling.decisions().stream().anyMatch(Decision.Split.class::isInstance);
		return new Advance(this.change.plus(Tally.change(before, after)), ruling.standing(), until(now, ruling.pause()),
				this.lastPart + (split ? PARTS : 0), (this.outage != null) ? this.outage : ruling.outage(),
				(this.halt != null) ? this.halt : ruling.halt());
	}

	/**
	 * What one call asked for counts although another has come back well.
	 */
	private @Nullable Instant until(Instant now, Duration pause) {
		Instant end = now.plus(pause);
		return (pause.isZero() || (this.notBefore != null && this.notBefore.isAfter(end))) ? this.notBefore : end;
	}

}
