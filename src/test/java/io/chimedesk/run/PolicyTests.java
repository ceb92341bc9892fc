package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Evidence;
import io.chimedesk.chime.Refusal;
import io.chimedesk.chime.UserError;
import io.chimedesk.selection.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Rules about an answer that need no server: duplicates, strangers, errors for nobody,
 * and how long to wait.
 */
class PolicyTests {

	private static final Evidence EVIDENCE = new Evidence(Instant.EPOCH, Duration.ZERO, null, 200);

	private final Delays delays = new Delays(RunFixture.properties(), new Random(1));

	private final OutcomePolicy policy = new OutcomePolicy(RunFixture.properties(), this.delays);

	@ParameterizedTest
	@CsvSource({ "Throttled, NotFound, NotFound", "NotFound, Forbidden, Forbidden",
			"Conflict, ResourceLimitExceeded, ResourceLimitExceeded", "ServiceFailure, Conflict, Conflict",
			"AccessDenied, Throttling, AccessDenied", "BadRequest, BadRequest, BadRequest" })
	void ofTwoErrorsForOneUserTheGravestCounts(String first, String second, String gravest) {
		Ruling ruling = rule(new UserError("user-2", first, "one"), new UserError("user-2", second, "two"));
		assertThat(ruling.decisions().get(1)).satisfiesAnyOf(
				(decision) -> assertThat(decision).isInstanceOfSatisfying(Decision.Refuse.class,
						(refuse) -> assertThat(refuse.code()).isEqualTo(gravest)),
				(decision) -> assertThat(decision).isInstanceOfSatisfying(Decision.ReadBack.class,
						(readBack) -> assertThat(readBack.code()).isEqualTo(gravest)));
		assertThat(ruling.protocolWarning()).contains("user-2", first, second);
	}

	@Test
	void aStrangerGetsNoOutcomeAndMakesTheOthersDoubtful() {
		Ruling ruling = rule(new UserError("USER-1", "NotFound", null), new UserError("user-2", "NotFound", null));
		assertThat(ruling.decisions()).extracting(Decision::userId).containsExactly("user-1", "user-2", "user-3");
		assertThat(ruling.decisions().get(0)).isInstanceOf(Decision.ReadBack.class);
		assertThat(ruling.decisions().get(1)).isInstanceOf(Decision.Refuse.class);
		assertThat(ruling.protocolWarning()).contains("USER-1");
	}

	@Test
	void anErrorForNobodyMakesTheWholeBatchDoubtful() {
		Ruling ruling = rule(new UserError(null, "Throttled", null));
		assertThat(ruling.decisions()).hasOnlyElementsOfType(Decision.ReadBack.class);
		assertThat(ruling.protocolWarning()).contains("without a user");
	}

	@Test
	void aRefusalOfEverythingLeavesADoubtfulUserItsCode() {
		WorkItem doubtful = item(1).after(new Decision.SendAgain("user-1", "TimeOut", "no answer", Duration.ZERO, true),
				Instant.EPOCH, 0);
		Ruling ruling = this.policy.rule(
				new BatchReply.Refused(Refusal.UNAUTHORIZED, "UnauthorizedClient", "no", null, EVIDENCE),
				new Batch(0, List.of(doubtful, item(2))).sentAs(1), Standing.FRESH, false);
		assertThat(ruling.decisions()).extracting("code", "message", "doubtful")
			.containsExactly(tuple("TimeOut", "no answer", true), tuple(null, null, false));
	}

	@Test
	void theDelayGrowsToItsCapAndObeysTheService() {
		assertThat(IntStream.rangeClosed(1, 50).mapToObj((n) -> this.delays.trouble(n, null)))
			.allSatisfy((delay) -> assertThat(delay).isLessThanOrEqualTo(Duration.ofSeconds(20)));
		assertThat(this.delays.throttled(1, Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
		assertThat(this.delays.throttled(1, Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(120));
		assertThat(this.delays.conflict()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(30));
	}

	@Test
	void everyCodeOfTheServiceIsInItsClass() {
		assertThat(ErrorCode.values()).hasSize(15);
		assertThat(ErrorCode.classOf("notfound")).isEqualTo(ErrorClass.UNHEARD);
		assertThat(ErrorCode.classOf(null)).isEqualTo(ErrorClass.UNHEARD);
	}

	private Ruling rule(UserError... errors) {
		List<WorkItem> items = IntStream.rangeClosed(1, 3).mapToObj(PolicyTests::item).toList();
		return this.policy.rule(new BatchReply.Answered(List.of(errors), EVIDENCE), new Batch(0, items).sentAs(1),
				Standing.FRESH, false);
	}

	private static WorkItem item(int number) {
		return WorkItem.pending(number, "user-" + number, new Values("Basic", null, null, null), Scene.TO_PRO);
	}

}
