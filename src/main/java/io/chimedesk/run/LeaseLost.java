package io.chimedesk.run;

/**
 * Somebody else carries the run out now; what we still know of it is refused.
 */
class LeaseLost extends RuntimeException {

	LeaseLost(long run) {
		super("Run " + run + " was taken over");
	}

}
