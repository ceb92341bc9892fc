package io.chimedesk.simulator;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.chime.model.ForbiddenException;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.ServiceFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The fault script.
 */
class FaultTests {

	@TempDir
	Path folder;

	RunningSimulator simulator;

	List<String> users;

	@BeforeEach
	void demoteFour() {
		this.simulator = RunningSimulator.start(this.folder);
		this.users = this.simulator.ordinary(4);
		this.simulator.set(License.BASIC, this.users);
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@Test
	void anExceptionMeetsSoManyCallsAndChangesNobody() {
		this.simulator.control().switchOn(Fault.exception(Refusal.FORBIDDEN).times(2).build());
		for (int call = 0; call < 2; call++) {
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(this::promote);
		}
		assertThat(tiers()).containsOnly("Basic");
		promote();
		assertThat(tiers()).containsOnly("Pro");
	}

	@Test
	void anExceptionStaysUntilItIsSwitchedOff() {
		FaultLine line = this.simulator.control().switchOn(Fault.exception(Refusal.FORBIDDEN).build());
		for (int call = 0; call < 5; call++) {
			assertThatExceptionOfType(ForbiddenException.class).isThrownBy(this::promote);
		}
		this.simulator.control().switchOff(line.number());
		promote();
		assertThat(tiers()).containsOnly("Pro");
	}

	@Test
	void onlyTheOperationOfTheFaultIsMet() {
		this.simulator.control().switchOn(Fault.exception(Refusal.FORBIDDEN).times(1).build());
		assertThat(this.simulator.chime().listAccounts().accounts()).isNotEmpty();
		assertThatExceptionOfType(ForbiddenException.class).isThrownBy(this::promote);
	}

	@Test
	void anAnswerMayBeLostAfterAllWasApplied() {
		script("{'Operation': 'BatchUpdateUser', 'Times': 1, 'Ending': 'Dropped'}");
		assertThatExceptionOfType(SdkClientException.class).isThrownBy(this::promote);
		assertThat(tiers()).containsOnly("Pro");
	}

	@Test
	void aFailureMayComeAfterSomeWereApplied() {
		script("{'Operation': 'BatchUpdateUser', 'Times': 1, 'Applied': 3, 'Ending': 'Exception', "
				+ "'Exception': 'ServiceFailureException'}");
		assertThatExceptionOfType(ServiceFailureException.class).isThrownBy(this::promote);
		assertThat(tiers()).containsExactly("Pro", "Pro", "Pro", "Basic");
	}

	@Test
	void anAnswerMayBreakOffInTheMiddle() {
		script("{'Operation': 'BatchUpdateUser', 'Times': 1, 'Ending': 'CutOff'}");
		assertThatExceptionOfType(SdkClientException.class).isThrownBy(this::promote);
		assertThat(tiers()).containsOnly("Pro");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Empty", "NoList" })
	void anAnswerMayLackTheListOfErrors(String ending) {
		script("{'Operation': 'BatchUpdateUser', 'Times': 1, 'Applied': 0, 'Ending': '" + ending + "'}");
		assertThat(this.simulator.set(License.PRO, this.users).hasUserErrors()).isFalse();
		assertThat(tiers()).containsOnly("Basic");
	}

	@Test
	void theLedgerTellsOfTheFault() {
		script("{'Operation': 'BatchUpdateUser', 'Times': 1, 'Applied': 1, 'Ending': 'Dropped'}");
		assertThatExceptionOfType(SdkClientException.class).isThrownBy(this::promote);
		String last = this.simulator.send("GET", "/_simulator/ledger", "").body().lines().toList().getLast();
		assertThat(last).contains("\"Fault\":1,\"Ending\":\"Dropped\"")
			.contains(this.users.getFirst())
			.doesNotContain(this.users.getLast());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'Operation': 'BatchUpdateUser', 'Times': 0, 'Ending': 'Dropped'}",
			"{'Operation': 'BatchUpdateUser', 'Ending': 'Exception'}", "{'Operation': 'Nothing', 'Ending': 'Dropped'}",
			"{'Operation': 'BatchUpdateUser'}", "{'Ending': 'Dropped', 'Share': 101}",
			"{'Ending': 'Dropped', 'Users': {'Code': 'Throttled'}}", "{'Ending': 'Normal', 'Users': {'Share': 0}}",
			"{'Ending': 'Dropped', 'Seconds': 0}", "{" })
	void aScriptThatMakesNoSenseIsRefused(String fault) {
		assertThat(this.simulator.send("POST", "/_simulator/faults", fault.replace('\'', '"')).statusCode())
			.isEqualTo(400);
		assertThat(this.simulator.control().state().faults()).isEmpty();
	}

	@Test
	void pagesOfTheWebCannotReachTheControl() {
		HttpResponse<String> response = this.simulator.send("POST", "/_simulator/reset", "",
				Map.of("Origin", "https://elsewhere.example"));
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(tiers()).containsOnly("Basic");
	}

	private void promote() {
		this.simulator.set(License.PRO, this.users);
	}

	private void script(String fault) {
		assertThat(this.simulator.send("POST", "/_simulator/faults", fault.replace('\'', '"')).statusCode())
			.isEqualTo(200);
	}

	private List<String> tiers() {
		return this.users.stream().map((user) -> this.simulator.truth(user).path("LicenseType").asString()).toList();
	}

}
