package io.chimedesk.run;

import java.util.List;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.UserError;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The codes of one user among 20 (6b): the other 19 keep their result.
 */
@StoreTest
class UserErrorTests {

	private static final String THIS_USER = "user-0007";

	private final RunFixture fixture;

	UserErrorTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@ParameterizedTest
	@CsvSource({ "BadRequest, 1", "Unprocessable, 1", "NotFound, 1", "Conflict, 2", "PreconditionFailed, 1",
			"ResourceLimitExceeded, 1", "ServiceFailure, 5", "ServiceUnavailable, 5", "Throttled, 8", "Throttling, 8",
			"Forbidden, 1", "AccessDenied, 1", "Unauthorized, 1", "VoiceConnectorGroupAssociationsExist, 1",
			"PhoneNumberAssociationsExist, 1" })
	void aCodeThatStaysFailsThisUserAfterItsSends(String code, int sends) {
		Scene scene = this.fixture.scene(20);
		answerAlways(scene, new UserError(THIS_USER, code, "the service's words"), 10);
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED " + code + " 1", "APPLIED null 19");
		assertThat(scene.item(run.number(), 7).message()).isEqualTo("the service's words");
		assertThat(scene.item(run.number(), 7).sends()).isEqualTo(sends);
		assertThat(scene.sendsOf(7)).isEqualTo(sends);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED_WITH_FAILURES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Conflict", "ServiceFailure", "ServiceUnavailable", "Throttled", "Throttling" })
	void aCodeThatPassesIsSentAgain(String code) {
		Scene scene = this.fixture.scene(20);
		answerAlways(scene, new UserError(THIS_USER, code, null), 1);
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(scene.sendsOf(7)).isEqualTo(2);
		assertThat(scene.sendsOf(8)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Conflict", "PreconditionFailed", "Wobble" })
	void readingDecidesAndFindsItApplied(String code) {
		Scene scene = this.fixture.scene(20);
		scene.chime().thenReply((send) -> {
			send.applied();
			return new BatchReply.Answered(List.of(new UserError(THIS_USER, code, "no")), send.evidence(200));
		});
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(run.applied()).isEqualTo(20);
		assertThat(scene.sendsOf(7)).isEqualTo(1);
	}

	@Test
	void aCodeThatNobodyHasHeardOfIsKeptAsItCame() {
		Scene scene = this.fixture.scene(20);
		answerAlways(scene, new UserError(THIS_USER, "Wobble", "it wobbled"), 10);
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED Wobble 1", "APPLIED null 19");
		assertThat(scene.sendsOf(7)).isEqualTo(1);
	}

	@Test
	void anErrorWithoutACodeIsAFailureToo() {
		Scene scene = this.fixture.scene(20);
		answerAlways(scene, new UserError(THIS_USER, null, null), 10);
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED ErrorWithoutCode 1", "APPLIED null 19");
	}

	@Test
	void transientTroubleThatWasAppliedAllTheSameIsFoundByReading() {
		Scene scene = this.fixture.scene(20);
		for (int i = 0; i < 5; i++) {
			scene.chime().thenReply((send) -> {
				send.applied();
				return new BatchReply.Answered(List.of(new UserError(THIS_USER, "ServiceFailure", "no")),
						send.evidence(200));
			});
		}
		Run run = scene.run(Scene.TO_PRO, 20);
		assertThat(run.applied()).isEqualTo(20);
		assertThat(scene.sendsOf(7)).isEqualTo(5);
	}

	@ParameterizedTest
	@EnumSource(names = { "FORBIDDEN", "ACCESS_DENIED", "UNAUTHORIZED" })
	void noPermissionForAWholeBatchStopsTheRun(ErrorCode code) {
		Scene scene = this.fixture.scene(45);
		scene.chime().thenReply((send) -> failing(send, code.wire(), 20));
		Run run = scene.run(Scene.TO_PRO, 45);
		assertThat(run.status()).isEqualTo(RunStatus.HALTED);
		assertThat(scene.outcomes(run.number())).containsExactly("FAILED " + code.wire() + " 20",
				"NOT_ATTEMPTED null 25");
	}

	@Test
	void aLimitReachedByHalfOfThreeBatchesStopsTheRun() {
		Scene scene = this.fixture.scene(300);
		scene.chime().thenReply(FakeChime.Send::applied);
		for (int i = 0; i < 3; i++) {
			scene.chime().thenReply((send) -> failing(send, "ResourceLimitExceeded", 10));
		}
		Run run = scene.run(Scene.TO_PRO, 300);
		assertThat(run.status()).isEqualTo(RunStatus.HALTED);
		assertThat(run.haltReason()).contains("licence limit");
		assertThat(scene.outcomes(run.number())).contains("FAILED ResourceLimitExceeded 30");
		assertThat(run.notAttempted()).isPositive();
	}

	private static void answerAlways(Scene scene, UserError error, int times) {
		for (int i = 0; i < times; i++) {
			scene.chime()
				.thenReply((send) -> send.updates().stream().anyMatch((update) -> update.userId().equals(THIS_USER))
						? send.appliedBut(error) : send.applied());
		}
	}

	private static BatchReply failing(FakeChime.Send send, String code, int users) {
		return send.appliedBut(send.updates()
			.stream()
			.limit(users)
			.map((update) -> new UserError(update.userId(), code, "no"))
			.toArray(UserError[]::new));
	}

}
