package io.chimedesk.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A running simulator of Amazon Chime.
 */
public final class Simulator implements AutoCloseable {

	private final Simulation simulation;

	private final SimulatorServer server;

	private Simulator(Simulation simulation, SimulatorServer server) {
		this.simulation = simulation;
		this.server = server;
	}

	/**
	 * Takes the port, brings the accounts to the state in which the ledger left them, and
	 * answers calls from then on.
	 * @param dataFolder the folder that gets the folder of the ledger
	 * @throws SimulatorPortTaken if something else listens on the port
	 */
	public static Simulator start(SimulatorProperties properties, Path dataFolder, Clock clock) {
		SimulatorServer server = new SimulatorServer(properties.port());
		try {
			Simulation simulation = new Simulation(properties, dataFolder.resolve("simulator"), clock);
			start(server, simulation, properties, clock);
			return new Simulator(simulation, server);
		}
		catch (RuntimeException ex) {
			server.stop();
			throw ex;
		}
	}

	/**
	 * The port that it listens on.
	 */
	public int port() {
		return this.server.port();
	}

	public String address() {
		return "http://127.0.0.1:" + port();
	}

	@Override
	public void close() {
		this.server.stop();
		try {
			this.simulation.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void start(SimulatorServer server, Simulation simulation, SimulatorProperties properties,
			Clock clock) {
		Faults faults = new Faults(clock, properties.seed());
		Tally tally = new Tally();
		Service service = new Service(simulation, faults, tally, properties);
		server.start(service,
				new Control(simulation, faults, tally, new Survey(properties, simulation, faults, tally)));
	}

}
