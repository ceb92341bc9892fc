package io.chimedesk.simulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import io.chimedesk.simulator.world.ErrorCode;
import io.chimedesk.simulator.world.Trait;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.UserError;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each of the 15 codes has a user that naturally leads to it.
 */
class ErrorCodeTests {

	@TempDir
	static Path folder;

	static RunningSimulator simulator;

	@BeforeAll
	static void start() {
		simulator = RunningSimulator.start(folder);
	}

	@AfterAll
	static void stop() {
		simulator.close();
	}

	@ParameterizedTest
	@CsvSource({ "REMOVED, Pro, NotFound, NotFound, NotFound",
			"NO_SEATS, Pro, ResourceLimitExceeded, ResourceLimitExceeded, ResourceLimitExceeded",
			"LEGAL_HOLD, Pro, Forbidden, Forbidden, Forbidden", "IMPORTED, Pro, BadRequest, BadRequest, BadRequest",
			"INVITATION_FAILED, Pro, Unprocessable, Unprocessable, Unprocessable",
			"DELEGATED, Pro, AccessDenied, AccessDenied, AccessDenied",
			"SUSPENDED, Pro, PreconditionFailed, PreconditionFailed, PreconditionFailed",
			"BUSY, Pro, Conflict, applied, applied", "THROTTLED, Pro, Throttled, applied, applied",
			"MOVING, Pro, ServiceUnavailable, ServiceUnavailable, applied",
			"PHONE_NUMBER, Basic, PhoneNumberAssociationsExist, PhoneNumberAssociationsExist, PhoneNumberAssociationsExist",
			"VOICE_CONNECTOR_GROUP, Basic, VoiceConnectorGroupAssociationsExist, VoiceConnectorGroupAssociationsExist, "
					+ "VoiceConnectorGroupAssociationsExist",
			"SECURITY_TEAM, Pro, Unauthorized, Unauthorized, Unauthorized",
			"THROTTLING, Pro, Throttling, Throttling, applied", "FLAKY, Pro, ServiceFailure, applied, applied",
			"BROKEN, Pro, ServiceFailure, ServiceFailure, ServiceFailure" })
	void threeAttemptsEndSo(String trait, String tier, String first, String second, String third) {
		String user = simulator.special(trait);
		List<String> answers = new ArrayList<>();
		for (int attempt = 0; attempt < 3; attempt++) {
			answers.add(attempt(user, tier));
		}
		assertThat(answers).containsExactly(first, second, third);
	}

	@Test
	void noCodeIsWithoutAUser() {
		assertThat(Arrays.stream(Trait.values()).map(Trait::code)).contains(ErrorCode.values());
		assertThat(simulator.control().state().traits())
			.allSatisfy((special) -> assertThat(special.users()).isPositive());
	}

	@Test
	void aStubbornUserIsAcceptedAndStays() {
		String user = simulator.special("STUBBORN");
		assertThat(simulator.set(License.PRO, List.of(user)).userErrors()).isEmpty();
		assertThat(simulator.truth(user).path("LicenseType").asString()).isEqualTo("Basic");
	}

	@Test
	void aTierThatTheAccountDoesNotSupportIsABadRequest() {
		assertThat(attempt(simulator.ordinary(1).getFirst(), "Plus")).isEqualTo("BadRequest");
	}

	@Test
	void aDirectoryManagedAccountRefusesEachUser() {
		String account = simulator.account("Woodgrove");
		String user = simulator.chime().listUsers((request) -> request.accountId(account)).users().getFirst().userId();
		assertThat(simulator.set(account, License.PRO, List.of(user)).userErrors())
			.extracting(UserError::errorCodeAsString)
			.containsExactly("Forbidden");
	}

	@Test
	void theFirstUsersByAddressHaveNearlyAllTraits() {
		List<String> traits = simulator.truths()
			.sorted(Comparator.comparing((user) -> user.path("PrimaryEmail").asString()))
			.limit(200)
			.map((user) -> user.path("Trait").asString(""))
			.filter((trait) -> !trait.isEmpty())
			.distinct()
			.toList();
		assertThat(traits).hasSize(Trait.values().length);
	}

	private static String attempt(String user, String tier) {
		return simulator.set(License.fromValue(tier), List.of(user))
			.userErrors()
			.stream()
			.map(UserError::errorCodeAsString)
			.findFirst()
			.orElse("applied");
	}

}
