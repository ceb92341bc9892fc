package io.chimedesk.simulator;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.chime.model.BatchUpdateUserResponse;
import software.amazon.awssdk.services.chime.model.License;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How calls can end, as the real SDK sees it.
 */
class EndingTests {

	@TempDir
	Path folder;

	RunningSimulator simulator;

	List<String> users;

	@BeforeEach
	void demoteTwenty() {
		this.simulator = RunningSimulator.start(this.folder);
		this.users = this.simulator.ordinary(20);
		this.simulator.set(License.BASIC, this.users);
	}

	@AfterEach
	void stop() {
		this.simulator.close();
	}

	@ParameterizedTest
	@EnumSource(
			names = { "DROPPED", "CUT_OFF", "OVERSTATED", "TRUNCATED", "NULL", "ARRAY", "WRONG_TYPES", "TEXT", "HTML" })
	void theClientCannotReadTheAnswer(Ending ending) {
		meet(Fault.ending(ending));
		assertThatExceptionOfType(SdkException.class).isThrownBy(this::promote);
		assertThat(promoted()).isZero();
	}

	@ParameterizedTest
	@EnumSource(names = { "EMPTY", "NO_CONTENT", "NO_LIST", "FOREIGN", "HUGE" })
	void theClientTakesItForSuccess(Ending ending) {
		meet(Fault.ending(ending));
		assertThat(promote().hasUserErrors()).isFalse();
		assertThat(promoted()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "MOVED_PERMANENTLY, 301", "FOUND, 302", "TEMPORARY_REDIRECT, 307", "EXPIRED_TOKEN, 403",
			"INVALID_SIGNATURE, 403", "REQUEST_EXPIRED, 403", "THROTTLED_400, 400", "GONE, 410" })
	void theServiceRefuses(Ending ending, int status) {
		meet(Fault.ending(ending));
		assertThatExceptionOfType(AwsServiceException.class).isThrownBy(this::promote)
			.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(status));
	}

	@ParameterizedTest
	@EnumSource(names = { "SILENT", "DRIP" })
	void theClientWaitsInVain(Ending ending) {
		meet(Fault.ending(ending).applied(7));
		assertThatExceptionOfType(SdkClientException.class)
			.isThrownBy(() -> this.simulator.impatient(License.PRO, this.users));
		assertThat(promoted()).isEqualTo(7);
	}

	@Test
	void thereMayBeHundredThousandErrors() {
		meet(Fault.ending(Ending.MANY_ERRORS));
		assertThat(promote().userErrors()).hasSize(100_000);
	}

	@Test
	void anyCallMayBeMet() {
		meet(Fault.exception(Refusal.SERVICE_UNAVAILABLE).on(null).times(2));
		assertThatExceptionOfType(AwsServiceException.class).isThrownBy(() -> this.simulator.chime().listAccounts());
		assertThatExceptionOfType(AwsServiceException.class).isThrownBy(this::promote);
	}

	@Test
	void theAnswerMayAskToWait() {
		meet(Fault.exception(Refusal.SERVICE_UNAVAILABLE).retryAfter(90));
		assertThatExceptionOfType(AwsServiceException.class).isThrownBy(this::promote)
			.satisfies((ex) -> assertThat(ex.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("Retry-After"))
				.hasValue("90"));
	}

	private void meet(FaultBuilder fault) {
		this.simulator.control().switchOn(fault.build());
	}

	private BatchUpdateUserResponse promote() {
		return this.simulator.set(License.PRO, this.users);
	}

	private long promoted() {
		return this.simulator.truths()
			.filter((user) -> this.users.contains(user.path("UserId").asString()))
			.filter((user) -> user.path("LicenseType").asString().equals("Pro"))
			.count();
	}

}
