package io.chimedesk.simulator;

/**
 * Nothing that is a simulator answers at the address.
 */
public final class SimulatorUnreachable extends RuntimeException {

	SimulatorUnreachable(String message) {
		super(message);
	}

}
