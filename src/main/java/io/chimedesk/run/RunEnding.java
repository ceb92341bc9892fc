package io.chimedesk.run;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What comes with the end of a run: its users are free, and who waits for it is told.
 */
@Component
class RunEnding {

	private final HeldUsers held;

	private final ObjectProvider<RunEnd> ends;

	RunEnding(HeldUsers held, ObjectProvider<RunEnd> ends) {
		this.held = held;
		this.ends = ends;
	}

	void of(Run run) {
		this.held.release(run.number());
		this.ends.orderedStream().forEach((end) -> end.ended(run));
	}

}
