package io.chimedesk.run;

import java.time.Instant;
import java.util.List;

/**
 * What a run does next.
 */
sealed interface Step {

	record Send(Batch batch, Standing standing) implements Step {
	}

	/**
	 * Read who is in doubt, before anything else is sent.
	 */
	record Clear(List<WorkItem> items, RunState state) implements Step {
	}

	/**
	 * Everybody has been sent: read who was accepted.
	 */
	record Verify(List<WorkItem> items, RunState state) implements Step {
	}

	record Wait(Instant until) implements Step {
	}

	record Finish() implements Step {
	}

}
