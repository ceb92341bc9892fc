package io.chimedesk.chime;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.chimedesk.chime.WireServer.answer;
import static io.chimedesk.chime.WireServer.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What BatchUpdateUser comes back with, for every row of the fault matrix that is about
 * one call (§6a, §6c), through the real SDK over real sockets.
 */
class SdkChimeUpdateTests {

	private static final List<UserUpdate> BATCH = List.of(new UserUpdate("u-1", LicenceTier.PRO, null, null, null),
			new UserUpdate("u-2", LicenceTier.PRO, null, null, null));

	private final WireServer server;

	private final SdkChimeFixture fixture;

	SdkChimeUpdateTests() throws IOException {
		this.server = new WireServer();
		this.fixture = SdkChimeFixture.at(this.server.address());
	}

	@AfterEach
	void close() throws IOException {
		this.fixture.close();
		this.server.close();
	}

	@BeforeEach
	void noInterruptIsLeft() {
		assertThat(Thread.interrupted()).isFalse();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aRefusedCallWasNotApplied(String row, WireServer.Script script, Refusal refusal, @Nullable String code) {
		BatchReply reply = send(script);
		assertThat(reply).isInstanceOfSatisfying(BatchReply.Refused.class, (refused) -> {
			assertThat(refused.refusal()).isEqualTo(refusal);
			assertThat(refused.code()).isEqualTo(code);
			assertThat(refused.message()).isNotBlank().doesNotContain("SDK Attempt", "Service: Chime");
		});
		assertSentOnce();
	}

	static Stream<Arguments> aRefusedCallWasNotApplied() {
		String typeInBody = "{\"__type\":\"com.amazonaws.chime#NotFoundException\",\"Message\":\"gone\"}";
		return Stream.of(
				arguments("6a UnauthorizedClient 401", error(401, "UnauthorizedClientException", "Unauthorized"),
						Refusal.UNAUTHORIZED, "UnauthorizedClientException"),
				arguments("6a NotFound 404", error(404, "NotFoundException", "NotFound"), Refusal.NOT_FOUND,
						"NotFoundException"),
				arguments("6a Forbidden 403", error(403, "ForbiddenException", "Forbidden"), Refusal.FORBIDDEN,
						"ForbiddenException"),
				arguments("6a BadRequest 400", error(400, "BadRequestException", "BadRequest"), Refusal.BAD_REQUEST,
						"BadRequestException"),
				arguments("6a ThrottledClient 429", error(429, "ThrottledClientException", "Throttled"),
						Refusal.THROTTLED, "ThrottledClientException"),
				arguments("6c ThrottledClient with 400", error(400, "ThrottledClientException", "Throttled"),
						Refusal.THROTTLED, "ThrottledClientException"),
				arguments("§5 ThrottlingException 400", error(400, "ThrottlingException", "Throttling"),
						Refusal.THROTTLED, "ThrottlingException"),
				arguments("§5 throttled type with 503", error(503, "ThrottledClientException", "Throttled"),
						Refusal.THROTTLED, "ThrottledClientException"),
				arguments("§5 429 without a type", answer(429, ""), Refusal.THROTTLED, null),
				arguments("6c 403 ExpiredToken", error(403, "ExpiredTokenException", "x"), Refusal.UNAUTHORIZED,
						"ExpiredTokenException"),
				arguments("§5 403 InvalidClientTokenId", error(403, "InvalidClientTokenId", "x"), Refusal.UNAUTHORIZED,
						"InvalidClientTokenId"),
				arguments("§5 UnrecognizedClientException", error(400, "UnrecognizedClientException", "x"),
						Refusal.UNAUTHORIZED, "UnrecognizedClientException"),
				arguments("6c 403 InvalidSignature", error(403, "InvalidSignatureException", "x"), Refusal.CLOCK_SKEW,
						"InvalidSignatureException"),
				arguments("6c 403 RequestExpired", error(403, "RequestExpired", "x"), Refusal.CLOCK_SKEW,
						"RequestExpired"),
				arguments("6c RequestExpired with a date",
						answer(403, "{}", "x-amzn-ErrorType: RequestExpired", "Date: Mon, 23 Nov 2020 10:00:00 GMT"),
						Refusal.CLOCK_SKEW, "RequestExpired"),
				arguments("§5 AccessDenied 400", error(400, "AccessDeniedException", "AccessDenied"), Refusal.FORBIDDEN,
						"AccessDeniedException"),
				arguments("§5 Conflict 409", error(409, "ConflictException", "Conflict"), Refusal.OTHER,
						"ConflictException"),
				arguments("§5 ResourceLimitExceeded 400", error(400, "ResourceLimitExceededException", "x"),
						Refusal.OTHER, "ResourceLimitExceededException"),
				arguments("§5 418", answer(418, "{}"), Refusal.OTHER, null),
				arguments("6c 410", answer(410, "gone"), Refusal.NOT_FOUND, null),
				arguments("6c 301", answer(301, "", "Location: /elsewhere"), Refusal.REDIRECTED, null),
				arguments("6c 302", answer(302, "", "Location: http://127.0.0.1:1/"), Refusal.REDIRECTED, null),
				arguments("6c 307", answer(307, "", "Location: /elsewhere"), Refusal.REDIRECTED, null),
				arguments("§7 HTML with 403", answer(403, "<html>denied</html>"), Refusal.FORBIDDEN, null),
				arguments("trap 5 name space in the header", error(404, "com.amazonaws.chime#NotFoundException", "x"),
						Refusal.NOT_FOUND, "NotFoundException"),
				arguments("trap 5 address in the header", error(404, "NotFoundException:http://internal/", "x"),
						Refusal.NOT_FOUND, "NotFoundException"),
				arguments("§5 type in the body", answer(404, typeInBody), Refusal.NOT_FOUND, "NotFoundException"),
				arguments("trap 5 Code and Message only", answer(404, "{\"Code\":\"NotFound\",\"Message\":\"m\"}"),
						Refusal.NOT_FOUND, null),
				arguments("trap 9 Retry-After -1", answer(429, "{}", "Retry-After: -1"), Refusal.THROTTLED, null));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aCallInDoubtIsSaidToBeSo(String row, WireServer.Script script, Doubt doubt) {
		BatchReply reply = send(script);
		assertThat(reply).isInstanceOfSatisfying(BatchReply.Doubtful.class,
				(doubtful) -> assertThat(doubtful.doubt()).isEqualTo(doubt));
		assertSentOnce();
	}

	static Stream<Arguments> aCallInDoubtIsSaidToBeSo() {
		String many = "{\"UserErrors\":[" + "{\"UserId\":\"u\",\"ErrorCode\":\"NotFound\"},".repeat(100_000) + "{}]}";
		String head = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n";
		return Stream.of(
				arguments("6a ServiceFailure 500", error(500, "ServiceFailureException", "ServiceFailure"),
						Doubt.SERVICE_FAILURE),
				arguments("6a ServiceUnavailable 503", error(503, "ServiceUnavailableException", "x"),
						Doubt.SERVICE_UNAVAILABLE),
				arguments("§5 InternalFailure 500", error(500, "InternalFailure", "x"), Doubt.SERVICE_FAILURE),
				arguments("§5 fault type with 400", error(400, "ServiceFailureException", "x"),
						Doubt.SERVICE_UNAVAILABLE),
				arguments("§5 NotFound type with 500", error(500, "NotFoundException", "x"), Doubt.SERVICE_FAILURE),
				arguments("§7 HTML with 502", answer(502, "<html>bad gateway</html>"), Doubt.SERVICE_UNAVAILABLE),
				arguments("6a 504", answer(504, ""), Doubt.SERVICE_UNAVAILABLE),
				arguments("408", answer(408, ""), Doubt.SERVICE_UNAVAILABLE),
				arguments("408 with a name", error(408, "BadRequestException", "x"), Doubt.SERVICE_UNAVAILABLE),
				arguments("425", answer(425, "<html>too early</html>"), Doubt.SERVICE_UNAVAILABLE),
				arguments("RequestTimeout 400", error(400, "RequestTimeoutException", "x"), Doubt.SERVICE_UNAVAILABLE),
				arguments("trap 9 503 with Retry-After -1", answer(503, "{}", "Retry-After: -1"),
						Doubt.SERVICE_UNAVAILABLE),
				arguments("6c no answer in time", WireServer.silence(), Doubt.TIME_OUT),
				arguments("6c one byte at a time", WireServer.drip(), Doubt.TIME_OUT),
				arguments("6c FIN before the answer", WireServer.endWithoutAnswer(), Doubt.CONNECTION_LOST),
				arguments("6c reset before the answer", WireServer.reset(), Doubt.CONNECTION_LOST),
				arguments("6c reset amid the body", WireServer.resetAmidTheBody(), Doubt.CONNECTION_LOST),
				arguments("6c 15 of 500 bytes", WireServer.raw(head + "{\"UserErrors\":["), Doubt.CONNECTION_LOST),
				arguments("6c truncated JSON", answer(200, "{\"UserErrors\":["), Doubt.UNREADABLE_ANSWER),
				arguments("6c HTML with 200", answer(200, "<html>sign in</html>"), Doubt.UNREADABLE_ANSWER),
				arguments("6c text with 200", answer(200, "OK"), Doubt.UNREADABLE_ANSWER),
				arguments("6c wrong type of list", answer(200, "{\"UserErrors\":\"x\"}"), Doubt.UNREADABLE_ANSWER),
				arguments("trap 2 error type with 200",
						answer(200, "{\"UserErrors\":[]}", "x-amzn-ErrorType: BadRequestException"),
						Doubt.UNREADABLE_ANSWER),
				arguments("6c not HTTP at all", WireServer.raw("SSH-2.0-OpenSSH\r\n"), Doubt.CONNECTION_LOST),
				arguments("F2 empty 200", answer(200, ""), Doubt.NO_ERROR_LIST),
				arguments("F2 204", WireServer.raw("HTTP/1.1 204 No Content\r\n\r\n"), Doubt.NO_ERROR_LIST),
				arguments("F2 {}", answer(200, "{}"), Doubt.NO_ERROR_LIST),
				arguments("F2 null", answer(200, "{\"UserErrors\":null}"), Doubt.NO_ERROR_LIST),
				arguments("6c a bare null", answer(200, "null"), Doubt.UNREADABLE_ANSWER),
				arguments("F2 foreign object", answer(200, "{\"message\":\"maintenance\"}"), Doubt.NO_ERROR_LIST),
				arguments("trap 2 lower case", answer(200, "{\"userErrors\":[]}"), Doubt.NO_ERROR_LIST),
				arguments("6c 100,000 errors", answer(200, many), Doubt.ANSWER_TOO_LARGE));
	}

	@Test
	void anAnswerKeepsWhatTheServiceSaid() {
		BatchReply reply = send(answer(200, """
				{"UserErrors":[{"UserId":"u-1","ErrorCode":"Wobble","ErrorMessage":"new"},
				 {"UserId":"stranger","ErrorCode":"notfound"},{"ErrorCode":"NotFound"},null,
				 {"UserId":"u-1","ErrorCode":"Conflict"}],"New":1}"""));
		assertThat(reply).isInstanceOfSatisfying(BatchReply.Answered.class,
				(answered) -> assertThat(answered.errors()).containsExactly(new UserError("u-1", "Wobble", "new"),
						new UserError("stranger", "notfound", null), new UserError(null, "NotFound", null),
						new UserError(null, null, null), new UserError("u-1", "Conflict", null)));
		assertSentOnce();
	}

	@Test
	void anEmptyListIsAnAnswer() {
		assertThat(send(answer(200, "{\"UserErrors\":[]}"))).isInstanceOfSatisfying(BatchReply.Answered.class,
				(answered) -> assertThat(answered.errors()).isEmpty());
	}

	@Test
	void theEvidenceTellsOfTheCall() {
		Evidence evidence = send(error(404, "NotFoundException", "NotFound")).evidence();
		assertThat(evidence.requestId()).isEqualTo("request-1");
		assertThat(evidence.httpStatus()).isEqualTo(404);
		assertThat(evidence.duration()).isPositive().isLessThan(Duration.ofSeconds(30));
		assertThat(evidence.startedAt()).isNotNull();
	}

	@Test
	void anUnreadableAnswerKeepsItsEvidence() {
		Evidence evidence = send(answer(200, "<html>")).evidence();
		assertThat(evidence.requestId()).isEqualTo("request-1");
		assertThat(evidence.httpStatus()).isEqualTo(200);
	}

	@Test
	void theServicesOwnWordsAreKept() {
		assertThat(send(error(400, "BadRequestException", "BadRequest"))).isInstanceOfSatisfying(
				BatchReply.Refused.class, (refused) -> assertThat(refused.message()).isEqualTo("text of BadRequest"));
	}

	@Test
	void onlyWhatIsSetIsSent() {
		this.server.then(answer(200, "{\"UserErrors\":[]}"));
		this.fixture.chime()
			.update("acc-1", List.of(new UserUpdate("u-1", LicenceTier.PRO_TRIAL, null, null, null),
					new UserUpdate("u-2", null, UserType.SHARED_DEVICE, false, null)));
		assertThat(this.server.requests()).singleElement()
			.asString()
			.startsWith("POST /accounts/acc-1/users HTTP/1.1")
			.endsWith("{\"UpdateUserRequestItems\":[{\"UserId\":\"u-1\",\"LicenseType\":\"ProTrial\"},"
					+ "{\"UserId\":\"u-2\",\"UserType\":\"SharedDevice\","
					+ "\"AlexaForBusinessMetadata\":{\"IsAlexaForBusinessEnabled\":false}}]}");
	}

	@Test
	void aBatchThatIsNoneIsNotSent() {
		List<UserUpdate> tooMany = Stream.iterate(0, (i) -> i + 1)
			.limit(21)
			.map((i) -> new UserUpdate("u-" + i, LicenceTier.PRO, null, null, null))
			.toList();
		for (List<UserUpdate> batch : List.of(List.<UserUpdate>of(), tooMany,
				List.of(BATCH.getFirst(), BATCH.getFirst()))) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.fixture.chime().update("acc-1", batch));
		}
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void thirtyTroublesInARowAreStillThirtyCalls() {
		for (int i = 1; i <= 30; i++) {
			send(error(503, "ServiceUnavailableException", "x"));
			assertThat(this.server.requests()).hasSize(i);
		}
	}

	private BatchReply send(WireServer.Script script) {
		this.server.then(script);
		return this.fixture.chime().update("acc-1", BATCH);
	}

	private void assertSentOnce() {
		assertThat(this.server.requests()).hasSize(1);
	}

}
