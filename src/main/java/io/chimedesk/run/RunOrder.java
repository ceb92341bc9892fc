package io.chimedesk.run;

/**
 * What an operator can ask of a run that is open. Whoever carries the run out obeys
 * before the next batch.
 */
public enum RunOrder {

	/** Send nothing more until told to. */
	PAUSE,
	/** Go on after a pause, also one that the run has made by itself. */
	RESUME,
	/** Send nothing more; whoever was not sent is not attempted. */
	CANCEL

}
