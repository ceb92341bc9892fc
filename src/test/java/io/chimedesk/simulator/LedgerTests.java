package io.chimedesk.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.UserError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What the simulator remembers.
 */
class LedgerTests {

	@TempDir
	Path folder;

	Path ledger;

	String user;

	String requestId;

	@BeforeEach
	void promoteSomebody() {
		this.ledger = this.folder.resolve("simulator/ledger.jsonl");
		try (RunningSimulator simulator = RunningSimulator.start(this.folder)) {
			this.user = simulator.truths()
				.filter((user) -> user.path("Trait").isMissingNode() && tier(user).equals("Basic"))
				.findFirst()
				.orElseThrow()
				.path("UserId")
				.asString();
			this.requestId = simulator.set(License.PRO, List.of(this.user, "nobody")).responseMetadata().requestId();
		}
	}

	@Test
	void writesWhoWasWhatBeforeAndAfter() throws IOException {
		JsonNode entry = JsonMapper.shared().readTree(lines().getLast());
		assertThat(entry.path("RequestId").asString()).isEqualTo(this.requestId);
		assertThat(entry.path("Operation").asString()).isEqualTo("BatchUpdateUser");
		JsonNode changed = entry.path("Users").path(0);
		assertThat(changed.path("UserId").asString()).isEqualTo(this.user);
		assertThat(tier(changed.path("Before"))).isEqualTo("Basic");
		assertThat(tier(changed.path("After"))).isEqualTo("Pro");
		assertThat(entry.path("Users").path(1).path("ErrorCode").asString()).isEqualTo("NotFound");
	}

	@Test
	void bringsBackEverythingAfterARestart() {
		try (RunningSimulator simulator = RunningSimulator.start(this.folder)) {
			assertThat(tier(simulator.truth(this.user))).isEqualTo("Pro");
			simulator.set(License.BASIC, List.of(this.user));
		}
		try (RunningSimulator simulator = RunningSimulator.start(this.folder)) {
			assertThat(tier(simulator.truth(this.user))).isEqualTo("Basic");
		}
	}

	@Test
	void remembersHowOftenAUserWasInTheWay() {
		String moving;
		try (RunningSimulator simulator = RunningSimulator.start(this.folder)) {
			moving = simulator.special("MOVING");
			assertThat(simulator.set(License.PRO, List.of(moving)).userErrors()).hasSize(1);
		}
		try (RunningSimulator simulator = RunningSimulator.start(this.folder)) {
			assertThat(simulator.set(License.PRO, List.of(moving)).userErrors()).extracting(UserError::userId)
				.containsExactly(moving);
			assertThat(simulator.set(License.PRO, List.of(moving)).userErrors()).isEmpty();
		}
	}

	@Test
	void cutsOffALineThatWasNotWrittenToItsEnd() throws IOException {
		String whole = Files.readString(this.ledger);
		Files.writeString(this.ledger, "{\"Time\":\"2026-11-23T15", StandardOpenOption.APPEND);
		try (RunningSimulator simulator = RunningSimulator.start(this.folder)) {
			assertThat(tier(simulator.truth(this.user))).isEqualTo("Pro");
			assertThat(Files.readString(this.ledger)).isEqualTo(whole);
		}
	}

	@Test
	void refusesALedgerThatIsDamagedInTheMiddle() throws IOException {
		Files.writeString(this.ledger, "damage\n", StandardOpenOption.APPEND);
		assertThatIllegalStateException().isThrownBy(() -> RunningSimulator.start(this.folder))
			.withMessageContaining(this.ledger.toString());
	}

	@Test
	void setsTheLedgerOfAnotherWorldAside() throws IOException {
		SimulatorProperties other = new SimulatorProperties(0, 500, Duration.ZERO, 0, 4711L, false, true);
		try (RunningSimulator simulator = new RunningSimulator(other, this.folder)) {
			assertThat(lines()).hasSize(1);
			assertThat(simulator.truths().map((user) -> user.path("UserId").asString())).doesNotContain(this.user);
		}
		try (Stream<Path> files = Files.list(this.ledger.getParent())) {
			assertThat(files).hasSize(2);
		}
	}

	@Test
	void aResetBeginsAnewAndKeepsTheOldLedger() throws IOException {
		try (RunningSimulator simulator = RunningSimulator.start(this.folder)) {
			simulator.control().switchOn(Fault.exception(Refusal.FORBIDDEN).times(null).build());
			simulator.control().reset();
			assertThat(tier(simulator.truth(this.user))).isEqualTo("Basic");
			assertThat(simulator.control().state().faults()).isEmpty();
			assertThat(lines()).hasSize(1);
			simulator.set(License.PRO, List.of(this.user));
		}
		try (RunningSimulator simulator = RunningSimulator.start(this.folder)) {
			assertThat(tier(simulator.truth(this.user))).isEqualTo("Pro");
		}
	}

	private List<String> lines() throws IOException {
		return Files.readAllLines(this.ledger);
	}

	private static String tier(JsonNode user) {
		return user.path("LicenseType").asString();
	}

}
