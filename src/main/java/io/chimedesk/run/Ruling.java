package io.chimedesk.run;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of each user of a batch or a reading, and of the run.
 *
 * @param standing what the run remembers from now on
 * @param pause how long the whole run waits
 * @param outage why the run pauses itself until the service answers a probe; null if it
 * goes on
 * @param halt why the run stops; null if it goes on
 * @param protocolWarning what was wrong with the answer; null if nothing
 */
record Ruling(List<Decision> decisions, Standing standing, Duration pause, @Nullable String outage,
		@Nullable String halt, @Nullable String protocolWarning) {

	Ruling {
		decisions = List.copyOf(decisions);
	}

	static Ruling of(List<? extends Decision> decisions, Standing standing) {
		return new Ruling(List.copyOf(decisions), standing, Duration.ZERO, null, null, null);
	}

	Ruling standing(Standing standing) {
		return new Ruling(this.decisions, standing, this.pause, this.outage, this.halt, this.protocolWarning);
	}

	Ruling pausing(Duration pause) {
		return new Ruling(this.decisions, this.standing, pause, this.outage, this.halt, this.protocolWarning);
	}

	/**
	 * Asks for a pause of the whole run: what is under way is recorded, then nothing is
	 * sent, and the account is read every {@code chimedesk.run.probe-every} until that
	 * succeeds and the run goes on by itself, calm again. After
	 * {@code chimedesk.run.longest-outage} the run halts for the same reason. The
	 * decisions should leave the users of the batch to be sent or read again.
	 * @param reason what the page shows
	 */
	Ruling breaking(String reason) {
		return new Ruling(this.decisions, this.standing, this.pause, reason, this.halt, this.protocolWarning);
	}

	Ruling halting(String reason) {
		return new Ruling(this.decisions, this.standing, this.pause, this.outage, reason, this.protocolWarning);
	}

	Ruling warning(@Nullable String warning) {
		return new Ruling(this.decisions, this.standing, this.pause, this.outage, this.halt, warning);
	}

}
