package io.chimedesk.run;

/**
 * There is no such run, or it belongs to somebody else.
 */
public class RunNotFound extends RuntimeException {

	public RunNotFound(long number) {
		super("There is no run " + number + " that you may see");
	}

}
