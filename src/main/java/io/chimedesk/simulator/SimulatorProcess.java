package io.chimedesk.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * The simulator as a process of its own:
 * {@code --port= --users= --latency= --rate= --seed= --data-dir= --apply-all-fields=}.
 */
public final class SimulatorProcess {

	private SimulatorProcess() {
	}

	public static void main(String[] args) {
		SimpleCommandLinePropertySource options = new SimpleCommandLinePropertySource(args);
		ConfigurationPropertySource source = Objects.requireNonNull(ConfigurationPropertySource.from(options));
		SimulatorProperties properties = new Binder(source).bindOrCreate("", SimulatorProperties.class);
		String folder = options.getProperty("data-dir");
		start(properties, Path.of((folder != null) ? folder : "./data"));
	}

	private static void start(SimulatorProperties properties, Path dataFolder) {
		try {
			Simulator simulator = Simulator.start(properties, dataFolder, Clock.systemUTC());
			System.out.println("Chime simulator listening on " + simulator.address());
		}
		catch (SimulatorPortTaken ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

}
