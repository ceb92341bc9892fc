package io.chimedesk.simulator;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How one line of the fault script stands.
 *
 * @param number what the ledger calls it
 * @param left how many calls it will look at yet; null means any number
 * @param fired how many calls it has met
 * @param until when it ends by itself; null means that time does not end it
 */
public record FaultLine(int number, Fault fault, @Nullable Integer left, int fired, @Nullable Instant until) {

	boolean isOver(Instant now) {
		return (this.left != null && this.left == 0) || (this.until != null && !now.isBefore(this.until));
	}

	/**
	 * After it has looked at a call.
	 */
	FaultLine seen(boolean met) {
		Integer rest = (this.left != null) ? Integer.valueOf(this.left - 1) : null;
		return new FaultLine(this.number, this.fault, rest, this.fired + (met ? 1 : 0), this.until);
	}

}
