package io.chimedesk.run;

/**
 * Learns that a run is over. Each bean of this type is told in the transaction that ends
 * the run, under its lease: whoever has something to do about it schedules that and
 * returns, as a failure here keeps the run from ending.
 */
public interface RunEnd {

	void ended(Run run);

}
