package io.chimedesk.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The largest account that the simulator holds.
 */
class LargeWorldTests {

	@TempDir
	Path folder;

	@Test
	void pagesThroughAHundredThousandUsers() {
		SimulatorProperties large = new SimulatorProperties(0, SimulatorProperties.MOST_USERS, Duration.ZERO, 0, 1L,
				false, true);
		try (RunningSimulator simulator = new RunningSimulator(large, this.folder)) {
			String account = simulator.account("Northwind");
			Set<String> addresses = new HashSet<>();
			simulator.chime()
				.listUsersPaginator((request) -> request.accountId(account).maxResults(200))
				.forEach((page) -> page.users().forEach((user) -> addresses.add(user.primaryEmail())));
			assertThat(addresses).hasSize(SimulatorProperties.MOST_USERS);
		}
	}

}
