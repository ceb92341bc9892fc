package io.chimedesk.simulator;

import java.nio.file.Path;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Runs the simulator inside the program: it starts before and stops after everything that
 * calls Chime.
 */
final class SimulatorLifecycle implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SimulatorLifecycle.class);

	private final SimulatorProperties properties;

	private final Path dataFolder;

	private final Clock clock;

	private volatile @Nullable Simulator simulator;

	SimulatorLifecycle(SimulatorProperties properties, Path dataFolder, Clock clock) {
		this.properties = properties;
		this.dataFolder = dataFolder;
		this.clock = clock;
	}

	@Override
	public void start() {
		Simulator started = Simulator.start(this.properties, this.dataFolder, this.clock);
		log.info("Chime simulator listening on {}", started.address());
		this.simulator = started;
	}

	@Override
	public void stop() {
		Simulator running = this.simulator;
		this.simulator = null;
		if (running != null) {
			running.close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.simulator != null;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
