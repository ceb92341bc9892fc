package io.chimedesk.simulator;

import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the program runs the simulator itself.
 */
class SimulatorLifecycleTests {

	@TempDir
	Path folder;

	@Test
	void startsByDefault() {
		runner().run((context) -> assertThat(context.getBean(SimulatorLifecycle.class).isRunning()).isTrue());
	}

	@Test
	void leavesChimeToTheEndpointThatIsSet() {
		runner().withPropertyValues("chimedesk.chime.endpoint=http://127.0.0.1:9")
			.run((context) -> assertThat(context).doesNotHaveBean(SimulatorLifecycle.class)
				.getBean(SimulatorClient.class)
				.returns("http://127.0.0.1:9", SimulatorClient::address));
	}

	@Test
	void isAbsentWhenTheProgramTalksToAmazon() {
		runner().withPropertyValues("chimedesk.chime.mode=aws")
			.run((context) -> assertThat(context).doesNotHaveBean(SimulatorLifecycle.class)
				.doesNotHaveBean(SimulatorClient.class));
	}

	@Test
	void saysWhatToDoWhenItsPortIsTaken() {
		try (Simulator other = Simulator.start(RunningSimulator.QUICK, this.folder, Clock.systemUTC())) {
			runner().withPropertyValues("chimedesk.simulator.port=" + other.port())
				.run((context) -> assertThat(new SimulatorPortTakenAnalyzer().analyze(context.getStartupFailure()))
					.satisfies((analysis) -> {
						assertThat(analysis.getDescription()).contains(String.valueOf(other.port()));
						assertThat(analysis.getAction()).contains("chimedesk.simulator.port",
								"chimedesk.chime.endpoint");
					}));
		}
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withBean(Clock.class, Clock::systemUTC)
			.withUserConfiguration(Settings.class, SimulatorConfiguration.class)
			.withPropertyValues("chimedesk.data-dir=" + this.folder.resolve("program"), "chimedesk.simulator.port=0");
	}

	/**
	 * Binds the settings.
	 */
	@EnableConfigurationProperties(SimulatorProperties.class)
	static class Settings {

	}

}
