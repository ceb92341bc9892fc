package io.chimedesk.run;

/**
 * The run goes on, so nobody knows yet who has to be tried again.
 */
public class RunStillOpen extends RuntimeException {

	RunStillOpen(long number) {
		super("Run " + number + " is still open");
	}

}
