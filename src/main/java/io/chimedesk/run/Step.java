package io.chimedesk.run;

import java.time.Instant;
import java.util.List;

/**
 * What a run does next.
 */
sealed interface Step {

	/**
	 * Send these, perhaps none for now, and fill the window as permits come.
	 *
	 * @param window how many batches may be under way
	 */
	record Send(List<Batch> batches, int window) implements Step {
	}

	/**
	 * Send nothing until what is under way has come back.
	 */
	record Hold() implements Step {
	}

	/**
	 * It was confirmed for later, and now is the time.
	 */
	record Begin() implements Step {
	}

	/**
	 * Read who is in doubt, before anything else is sent.
	 */
	record Clear(List<WorkItem> items, RunState state) implements Step {
	}

	/**
	 * Everybody has been sent: read who was accepted or refused.
	 */
	record Verify(List<WorkItem> items, RunState state) implements Step {
	}

	/**
	 * Find out whether the service answers again.
	 */
	record Probe() implements Step {
	}

	record Wait(Instant until) implements Step {
	}

	record Finish() implements Step {
	}

}
