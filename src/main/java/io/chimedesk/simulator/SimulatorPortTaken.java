package io.chimedesk.simulator;

/**
 * Something else listens on the port of the simulator.
 */
public final class SimulatorPortTaken extends RuntimeException {

	private final int port;

	SimulatorPortTaken(int port, Throwable cause) {
		super("Port " + port + " of the Chime simulator is in use (chimedesk.simulator.port)", cause);
		this.port = port;
	}

	int port() {
		return this.port;
	}

}
