package io.chimedesk.chime;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.chimedesk.chime.WireServer.answer;
import static io.chimedesk.chime.WireServer.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Reading accounts and users through the real SDK.
 */
class SdkChimeReadTests {

	private final WireServer server;

	private final SdkChimeFixture fixture;

	SdkChimeReadTests() throws IOException {
		this.server = new WireServer();
		this.fixture = SdkChimeFixture.at(this.server.address());
	}

	@AfterEach
	void close() throws IOException {
		this.fixture.close();
		this.server.close();
	}

	@Test
	void aUserIsReadAsItStandsOnTheWire() {
		this.server.then(answer(200, """
				{"User":{"UserId":"u-1","AccountId":"acc-1","PrimaryEmail":"a@x.example","DisplayName":"Åsa",
				 "LicenseType":"Platinum","UserType":"Robot","UserRegistrationStatus":"Registered",
				 "UserInvitationStatus":"Later","PrimaryProvisionedNumber":"+123","PersonalPIN":"4711",
				 "RegisteredOn":"2018-12-20T18:45:25.231Z","AlexaForBusinessMetadata":
				 {"IsAlexaForBusinessEnabled":"true","AlexaForBusinessRoomArn":"null"}}}"""));
		assertThat(this.fixture.chime().user("acc-1", "u-1"))
			.isEqualTo(new Reading.Found<>(new ChimeUser("u-1", "a@x.example", "Åsa", "Platinum", "Robot", "Registered",
					"Later", true, null, "+123", Instant.parse("2018-12-20T18:45:25.231Z"), null)));
	}

	@Test
	void aUserMayBeMostlyEmpty() {
		this.server.then(answer(200, "{\"User\":{\"UserId\":\"u-1\"}}"));
		assertThat(this.fixture.chime().user("acc-1", "u-1")).isEqualTo(new Reading.Found<>(
				new ChimeUser("u-1", null, null, null, null, null, null, null, null, null, null, null)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"User\":null}", "{\"User\":{}}", "{\"User\":{\"UserId\":\"another\"}}",
			"<html>", "[]" })
	void anAnswerWithoutTheUserIsNoAnswer(String body) {
		this.server.then(answer(200, body));
		assertThat(this.fixture.chime().user("acc-1", "u-1")).isInstanceOfSatisfying(Reading.Failed.class,
				(failed) -> assertThat(failed.transientTrouble()).isTrue());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"Users\":null}", "{\"users\":[]}", "{\"Users\":[null]}",
			"{\"Users\":[{\"DisplayName\":\"nobody\"}]}" })
	void anAnswerWithoutAListIsNotAnEmptyAccount(String body) {
		this.server.then(answer(200, body));
		assertThat(this.fixture.chime().users("acc-1", null)).isInstanceOf(Reading.Failed.class);
	}

	@Test
	void usersComeInPages() {
		this.server.then(answer(200, "{\"Users\":[{\"UserId\":\"u-1\"}],\"NextToken\":\"t/=&\"}"))
			.then(answer(200, "{\"Users\":[],\"NextToken\":\"\"}"));
		Reading<UserPage> first = this.fixture.chime().users("acc-1", null);
		assertThat(first).isInstanceOfSatisfying(Reading.Found.class,
				(found) -> assertThat(((UserPage) found.value()).nextToken()).isEqualTo("t/=&"));
		assertThat(this.fixture.chime().users("acc-1", "t/=&"))
			.isEqualTo(new Reading.Found<>(new UserPage(List.of(), null)));
		assertThat(this.server.requests().getFirst()).startsWith("GET /accounts/acc-1/users?max-results=200 ");
		assertThat(this.server.requests().getLast()).contains("next-token=t%2F%3D%26");
	}

	@Test
	void accountsComeFromAllPages() {
		this.server.then(answer(200, """
				{"Accounts":[{"AwsAccountId":"1","AccountId":"a","Name":"A","AccountType":"Team",
				 "SupportedLicenses":["Basic","Diamond"]}],"NextToken":"2"}"""))
			.then(answer(200, "{\"Accounts\":[{\"AccountId\":\"b\"}]}"));
		assertThat(this.fixture.chime().accounts()).isEqualTo(new Reading.Found<>(
				List.of(new ChimeAccount("a", "1", "A", "Team", null, null, List.of("Basic", "Diamond"), null),
						new ChimeAccount("b", "", "b", null, null, null, List.of(), null))));
	}

	@Test
	void aPageOfAccountsThatLeadsToItselfIsNoList() {
		for (String token : List.of("1", "2", "1")) {
			this.server.then(answer(200, "{\"Accounts\":[],\"NextToken\":\"%s\"}".formatted(token)));
		}
		assertThat(this.fixture.chime().accounts()).isInstanceOf(Reading.Failed.class);
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void aPartOfTheAccountsIsNoList() {
		this.server.then(answer(200, "{\"Accounts\":[{\"AccountId\":\"a\"}],\"NextToken\":\"2\"}"))
			.then(error(503, "ServiceUnavailableException", "x"));
		assertThat(this.fixture.chime().accounts()).isInstanceOf(Reading.Failed.class);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aFailureTellsWhetherToTryAgain(String row, WireServer.Script script, boolean transientTrouble,
			boolean throttled) {
		this.server.then(script);
		assertThat(this.fixture.chime().account("acc-1")).isInstanceOfSatisfying(Reading.Failed.class, (failed) -> {
			assertThat(failed.transientTrouble()).isEqualTo(transientTrouble);
			assertThat(failed.throttled()).isEqualTo(throttled);
			assertThat(failed.message()).isNotBlank();
		});
		assertThat(this.server.requests()).hasSize(1);
	}

	static Stream<Arguments> aFailureTellsWhetherToTryAgain() {
		return Stream.of(arguments("400", error(400, "BadRequestException", "x"), false, false),
				arguments("401", error(401, "UnauthorizedClientException", "x"), false, false),
				arguments("403", error(403, "ForbiddenException", "x"), false, false),
				arguments("429", error(429, "ThrottledClientException", "x"), true, true),
				arguments("400 throttling", error(400, "ThrottlingException", "x"), true, true),
				arguments("500", error(500, "ServiceFailureException", "x"), true, false),
				arguments("503", error(503, "ServiceUnavailableException", "x"), true, false),
				arguments("408", answer(408, ""), true, false), arguments("425", answer(425, ""), true, false),
				arguments("301", answer(301, "", "Location: /x"), false, false),
				arguments("clock", error(403, "InvalidSignatureException", "x"), false, false),
				arguments("silence", WireServer.silence(), true, false),
				arguments("FIN", WireServer.endWithoutAnswer(), true, false),
				arguments("reset amid the body", WireServer.resetAmidTheBody(), true, false), arguments("2 MB",
						answer(200, "{\"Account\":{\"Name\":\"" + "x".repeat(2_000_000) + "\"}}"), true, false));
	}

	@Test
	void whatIsNotThereIsMissing() {
		this.server.then(error(404, "NotFoundException", "NotFound"));
		assertThat(this.fixture.chime().account("acc-1")).isEqualTo(new Reading.Missing<>("text of NotFound"));
	}

	@ParameterizedTest
	@CsvSource({ "Retry-After: 25, 25000", "retry-after: 0, 0", "x-amz-retry-after: 1500, 1500", "Retry-After: -1,",
			"Retry-After: 1.5,", "Retry-After: soon,", "Retry-After: 99999999999999999999,", "X-Other: 1," })
	void theTimeToWaitIsRead(String header, @Nullable Long millis) {
		this.server.then(answer(429, "{}", header));
		assertThat(this.fixture.chime().account("acc-1")).isInstanceOfSatisfying(Reading.Failed.class,
				(failed) -> assertThat(failed.retryAfter())
					.isEqualTo((millis != null) ? Duration.ofMillis(millis) : null));
	}

	@Test
	void aDateToWaitForIsRead() {
		this.server.then(answer(503, "{}", "Retry-After: Tue, 31 Dec 2199 23:59:59 GMT"));
		assertThat(this.fixture.chime().account("acc-1")).isInstanceOfSatisfying(Reading.Failed.class,
				(failed) -> assertThat(failed.retryAfter()).isGreaterThan(Duration.ofDays(365)));
	}

}
