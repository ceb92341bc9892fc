package io.chimedesk.simulator;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.chime.model.BadRequestException;
import software.amazon.awssdk.services.chime.model.License;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the SDK lets through and the service does not.
 */
class LimitsTests {

	@TempDir
	static Path folder;

	static RunningSimulator simulator;

	@BeforeAll
	static void start() {
		simulator = RunningSimulator.start(folder.resolve("shared"));
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@Test
	void refusesTwentyOneUsersAndChangesNone() {
		List<String> ids = simulator.ordinary(21);
		List<String> before = ids.stream().map((id) -> simulator.truth(id).toString()).toList();
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> simulator.set(License.PRO, ids));
		assertThat(ids.stream().map((id) -> simulator.truth(id).toString())).isEqualTo(before);
	}

	@Test
	void refusesNoUsersAndTooManyIds() {
		String account = simulator.account("Northwind");
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> simulator.set(License.PRO, List.of()));
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> simulator.chime()
			.batchSuspendUser((request) -> request.accountId(account).userIdList(Collections.nCopies(51, "somebody"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "[]", "null", "{", "{\"UpdateUserRequestItems\": null}",
			"{\"UpdateUserRequestItems\": []}", "{\"UpdateUserRequestItems\": {}}",
			"{\"UpdateUserRequestItems\": [null]}", "{\"UpdateUserRequestItems\": [{\"LicenseType\": \"Pro\"}]}",
			"{\"UpdateUserRequestItems\": [{\"UserId\": \"  \", \"LicenseType\": \"Pro\"}]}",
			"{\"UpdateUserRequestItems\": [{\"UserId\": \"a\", \"LicenseType\": \"Ultra\"}]}",
			"{\"UpdateUserRequestItems\": [{\"UserId\": \"a\", \"LicenseType\": \"pro\"}]}",
			"{\"UpdateUserRequestItems\": [{\"UserId\": \"a\", \"LicenseType\": \"null\"}]}",
			"{\"UpdateUserRequestItems\": [{\"UserId\": \"a\", \"LicenseType\": 1}]}",
			"{\"UpdateUserRequestItems\": [{\"UserId\": \"a\", \"UserType\": \"Robot\"}]}",
			"{\"UpdateUserRequestItems\": [{\"UserId\": \"a\", "
					+ "\"AlexaForBusinessMetadata\": {\"IsAlexaForBusinessEnabled\": 1}}]}" })
	void refusesABatchThatIsMalformed(String body) {
		refuses("POST", "/users", body);
	}

	@ParameterizedTest
	@ValueSource(strings = { "max-results=0", "max-results=201", "max-results=-1", "max-results=many", "max-results=",
			"next-token=invented", "next-token=%21", "user-type=Robot", "user-email=nobody", "operation=suspend" })
	void refusesAListThatIsMalformed(String query) {
		refuses("GET", "/users?" + query, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "add", "create", "", "Suspend", "suspend%20" })
	void letsNoUnknownOperationFallThrough(String operation) {
		String body = "{\"UpdateUserRequestItems\": [{\"UserId\": \"%s\"}]}"
			.formatted(simulator.ordinary(1).getFirst());
		refuses("POST", "/users?operation=" + operation, body);
	}

	@Test
	void refusesABlankIdInThePath() {
		HttpResponse<String> response = simulator.send("GET", "/accounts/%20/users", "");
		assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue("BadRequestException");
	}

	@Test
	void doesNotKnowOtherPaths() {
		assertThat(simulator.send("GET", "/nothing", "").statusCode()).isEqualTo(404);
		assertThat(simulator.send("GET", "/", "").statusCode()).isEqualTo(404);
		assertThat(simulator.send("DELETE", "/accounts", "").statusCode()).isEqualTo(404);
	}

	@Test
	void answersThrottledAboveItsRate() {
		SimulatorProperties slow = new SimulatorProperties(0, 30, Duration.ZERO, 3, 7L, false, true);
		try (RunningSimulator throttling = new RunningSimulator(slow, folder.resolve("slow"))) {
			List<HttpResponse<String>> answers = IntStream.range(0, 30)
				.mapToObj((i) -> throttling.send("GET", "/accounts", ""))
				.filter((answer) -> answer.statusCode() == 429)
				.toList();
			assertThat(answers).isNotEmpty().allSatisfy((answer) -> {
				assertThat(answer.headers().firstValue("x-amzn-ErrorType")).hasValue("ThrottledClientException");
				assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
			});
		}
	}

	private static void refuses(String method, String path, String body) {
		HttpResponse<String> response = simulator.send(method, "/accounts/" + simulator.account("Northwind") + path,
				body);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
		assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue("BadRequestException");
	}

}
