package io.chimedesk.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import io.chimedesk.directory.Directory;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.Plans;
import io.chimedesk.simulator.Ending;
import io.chimedesk.simulator.Fault;
import io.chimedesk.simulator.FaultBuilder;
import io.chimedesk.simulator.FaultLine;
import io.chimedesk.simulator.UserFault;
import io.chimedesk.simulator.UserFault.Naming;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static io.chimedesk.simulator.Refusal.BAD_REQUEST;
import static io.chimedesk.simulator.Refusal.FORBIDDEN;
import static io.chimedesk.simulator.Refusal.NOT_FOUND;
import static io.chimedesk.simulator.Refusal.SERVICE_FAILURE;
import static io.chimedesk.simulator.Refusal.SERVICE_UNAVAILABLE;
import static io.chimedesk.simulator.Refusal.THROTTLED;
import static io.chimedesk.simulator.Refusal.UNAUTHORIZED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The fault matrix (6a, 6b, 6c) played whole: the real engine and SDK against the real
 * simulator over HTTP, twenty users a run, in the variants that nobody, all or 7 of 20
 * were changed nevertheless. Each fault has to have fired, each outcome has to agree with
 * what the service then has, and the page has to say it.
 */
@SpringBootTest(properties = {
		"spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
				+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
		"db-scheduler.polling-interval=20ms", "chimedesk.directory.refresh-at=-", "chimedesk.chime.calls-per-second=0",
		"chimedesk.chime.attempt-timeout=600ms", "chimedesk.run.throttle-base=1ms", "chimedesk.run.throttle-cap=4ms",
		"chimedesk.run.trouble-base=1ms", "chimedesk.run.trouble-cap=4ms", "chimedesk.run.conflict-from=1ms",
		"chimedesk.run.conflict-to=4ms", "chimedesk.run.retry-after-cap=5ms", "chimedesk.run.verify-delays=1ms,1ms",
		"chimedesk.run.probe-every=300ms", "chimedesk.run.reading-tries=4", "chimedesk.run.failure-share=100" })
@AutoConfigureMockMvc
@WithMockUser(username = "admin", roles = "ADMIN")
class FaultMatrixTests {

	private static final Actor ADMIN = new Actor("admin", "ADMIN");

	private static final Duration LONGEST = Duration.ofSeconds(40);

	@TempDir
	static Path folder;

	private static MatrixStage stage;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Plans plans;

	@Autowired
	RunDesk desk;

	@Autowired
	RunReports reports;

	@Autowired
	Directory directory;

	@Autowired
	Chime chime;

	@Autowired
	MessageSource messages;

	@DynamicPropertySource
	static void start(DynamicPropertyRegistry registry) {
		stage = new MatrixStage(folder);
		registry.add("chimedesk.chime.endpoint", stage::address);
	}

	@AfterAll
	static void stop() {
		stage.close();
	}

	@BeforeEach
	void chimeBehaves() {
		stage.control().switchAllOff();
		patiently().until(this::isCopied);
	}

	@ParameterizedTest(name = "{0}, {1} of 20 applied")
	@MethodSource
	void troubleThatPassesLeavesNobodyBehind(String row, int applied, Supplier<FaultBuilder> fault) {
		Result result = play(fault.get().times(1).applied(applied));
		assertThat(result.outcomes()).containsExactly("APPLIED null 20");
		assertThat(result.run().status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(result.page()).contains("Every user that was sent has what was wanted");
	}

	static Stream<Arguments> troubleThatPassesLeavesNobodyBehind() {
		return Stream.concat(doubts(), refusals()).flatMap(FaultMatrixTests::inThreeVariants);
	}

	@ParameterizedTest(name = "{0}, {1} of 20 applied, and it stays")
	@MethodSource
	void doubtThatStaysPausesTheRunUntilItIsOver(String row, int applied, Supplier<FaultBuilder> fault) {
		List<String> users = stage.freshUsers();
		FaultLine first = stage.play(fault.get().times(1).applied(applied));
		FaultLine then = stage.play(fault.get());
		Result result = afterAPause(confirm(users), "Chime is in trouble", first, then);
		assertThat(result.fired().getFirst()).isEqualTo(1);
		assertThat(result.fired().getLast()).isGreaterThanOrEqualTo(4);
	}

	static Stream<Arguments> doubtThatStaysPausesTheRunUntilItIsOver() {
		return doubts().flatMap(FaultMatrixTests::inThreeVariants).filter((row) -> !row.get()[1].equals(20));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void aRefusalThatStaysHaltsTheRun(String row, Supplier<FaultBuilder> fault, String outcomes, String reason) {
		Result result = play(fault.get());
		assertThat(result.outcomes()).containsExactly(outcomes.split(", "));
		assertThat(result.run().status()).isEqualTo(RunStatus.HALTED);
		assertThat(result.page()).contains(reason, "This run was halted");
	}

	static Stream<Arguments> aRefusalThatStaysHaltsTheRun() {
		String nobody = "NOT_ATTEMPTED null 20";
		String credentials = "AWS refused our credentials";
		String redirect = "The endpoint answered with an unexpected redirect";
		String clock = "The clock of this server is wrong";
		String gone = "Chime no longer answers for this account";
		return Stream.of(stays("6a UnauthorizedClient 401", () -> Fault.exception(UNAUTHORIZED), nobody, credentials),
				stays("6a UnauthorizedClient 401, on all calls", () -> Fault.exception(UNAUTHORIZED).on(null), nobody,
						credentials),
				stays("6a Forbidden 403", () -> Fault.exception(FORBIDDEN), nobody,
						"Not permitted for this account or region"),
				stays("6a BadRequest 400", () -> Fault.exception(BAD_REQUEST),
						"FAILED BadRequestException 3, NOT_ATTEMPTED null 17", "Chime refuses every user alike"),
				stays("6a NotFound 404", () -> Fault.exception(NOT_FOUND),
						"FAILED NotFoundException 3, NOT_ATTEMPTED null 17", "Chime refuses every user alike"),
				stays("6a NotFound 404, the account", () -> Fault.exception(NOT_FOUND).on(null), nobody, gone),
				stays("6c 301", () -> Fault.ending(Ending.MOVED_PERMANENTLY), nobody, redirect),
				stays("6c 302", () -> Fault.ending(Ending.FOUND), nobody, redirect),
				stays("6c 307", () -> Fault.ending(Ending.TEMPORARY_REDIRECT), nobody, redirect),
				stays("6c 403 ExpiredToken", () -> Fault.ending(Ending.EXPIRED_TOKEN), nobody, credentials),
				stays("6c 403 InvalidSignature", () -> Fault.ending(Ending.INVALID_SIGNATURE), nobody, clock),
				stays("6c 403 RequestExpired", () -> Fault.ending(Ending.REQUEST_EXPIRED), nobody, clock),
				stays("6c 410 on all calls", () -> Fault.ending(Ending.GONE).on(null), nobody, gone),
				stays("6c account not authorized on all calls", () -> Fault.exception(FORBIDDEN).on(null), nobody,
						"Not permitted for this account or region"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void throttlingThatStaysPausesTheRunUntilItIsOver(String row, Supplier<FaultBuilder> fault) {
		List<String> users = stage.freshUsers();
		FaultLine line = stage.play(fault.get().on(null));
		Result result = afterAPause(confirm(users), "Chime asks to slow down", line);
		assertThat(result.fired().getFirst()).isGreaterThanOrEqualTo(8);
	}

	static Stream<Arguments> throttlingThatStaysPausesTheRunUntilItIsOver() {
		return Stream.of(arguments("6a ThrottledClient 429", of(() -> Fault.exception(THROTTLED))),
				arguments("6a ThrottledClient 429, Retry-After 1", of(() -> Fault.exception(THROTTLED).retryAfter(1))),
				arguments("6c ThrottledClient type with 400", of(() -> Fault.ending(Ending.THROTTLED_400))));
	}

	@ParameterizedTest(name = "6b {0} for one of 20 users")
	@CsvSource({ "BadRequest, 1", "Unprocessable, 1", "NotFound, 1", "Conflict, 2", "PreconditionFailed, 1",
			"ResourceLimitExceeded, 1", "ServiceFailure, 5", "ServiceUnavailable, 5", "Throttled, 8", "Throttling, 8",
			"Forbidden, 1", "AccessDenied, 1", "Unauthorized, 1", "VoiceConnectorGroupAssociationsExist, 1",
			"PhoneNumberAssociationsExist, 1", "Wobble, 1" })
	void aCodeOfOneUserLeavesNineteenTheirResult(String code, int sends) {
		Result result = playOnOne((user) -> new UserFault(code, null, List.of(user), null), 0);
		assertThat(result.outcomes()).containsExactly("FAILED " + code + " 1", "APPLIED null 19");
		assertThat(result.fired()).element(0).isEqualTo(sends);
		assertThat(result.page()).contains(meaning(code), "Rehearsed: " + code);
	}

	@ParameterizedTest(name = "6b {0}, {1} of 20 applied nevertheless")
	@MethodSource
	void readingFindsUsersWhoWereChangedNevertheless(String code, int applied) {
		Result result = play(Fault.users(UserFault.of(code, null)).times(1).applied(applied),
				Fault.users(UserFault.of(code, null)));
		assertThat(result.outcomes()).containsExactlyElementsOf(failedBut(applied, code));
	}

	static Stream<Arguments> readingFindsUsersWhoWereChangedNevertheless() {
		return Stream.concat(Stream.of(ErrorCode.values()).map(ErrorCode::wire), Stream.of("Wobble"))
			.flatMap((code) -> Stream.of(arguments(code, 7), arguments(code, 20)));
	}

	@ParameterizedTest(name = "6c {0}, {1} of 1 applied nevertheless")
	@CsvSource({ "RIGHT, 0, FAILED ErrorWithoutCode 1", "RIGHT, 1, ''", "MISSING, 0, FAILED NotFound 1",
			"MISSING, 1, ''", "STRANGER, 0, FAILED ErrorForStranger 1", "STRANGER, 1, ''",
			"OTHER_CASE, 0, FAILED ErrorForStranger 1", "OTHER_CASE, 1, ''", "TWICE, 0, FAILED NotFound 1" })
	void anErrorThatIsOddlyNamed(Naming naming, int applied, String failed) {
		@Nullable String code = (naming == Naming.RIGHT) ? null : "NotFound";
		Result result = playOnOne((user) -> new UserFault(code, null, List.of(user), naming), applied);
		assertThat(result.outcomes()).containsExactlyElementsOf(
				failed.isEmpty() ? List.of("APPLIED null 20") : List.of(failed, "APPLIED null 19"));
	}

	@Test
	void aServiceThatCannotBeReachedForAWhile() {
		List<String> users = stage.freshUsers();
		stage.stop();
		long run = confirm(users);
		patiently().until(() -> !this.reports.attempts(find(run), 0, 5).isEmpty());
		stage.startAgain();
		assertThat(result(run, List.of()).outcomes()).containsExactly("APPLIED null 20");
	}

	private Result afterAPause(long run, String reason, FaultLine... script) {
		patiently().until(() -> find(run).status() == RunStatus.PAUSED);
		assertThat(page(run)).contains("The run has paused itself", reason);
		stage.control().switchAllOff();
		Result result = result(run, List.of(script));
		assertThat(result.outcomes()).containsExactly("APPLIED null 20");
		return result;
	}

	private Result playOnOne(Function<String, UserFault> fault, int applied) {
		List<String> users = stage.freshUsers();
		return result(users, stage.play(Fault.users(fault.apply(users.get(6))).applied(applied)));
	}

	private Result play(FaultBuilder... script) {
		List<String> users = stage.freshUsers();
		return result(users, Stream.of(script).map(stage::play).toArray(FaultLine[]::new));
	}

	private long confirm(List<String> users) {
		Plan plan = this.plans.draft(ADMIN, MatrixStage.NORTHWIND, users, Scene.TO_PRO, "matrix", null, null);
		assertThat(plan.toSend()).isEqualTo(20);
		return this.desk.confirm(plan.id(), plan.digest(), ADMIN, 20);
	}

	private Run find(long run) {
		return this.reports.get(run, ADMIN);
	}

	private Result result(List<String> users, FaultLine... script) {
		Result result = result(confirm(users), List.of(script));
		assertThat(result.fired().getFirst()).as("The fault has to have fired").isPositive();
		return result;
	}

	private Result result(long number, List<FaultLine> script) {
		patiently().until(() -> !find(number).status().isOpen());
		List<Integer> fired = stage.fired(script);
		stage.control().switchAllOff();
		Run run = find(number);
		this.reports.items(run, ResultFilter.ALL, 0, 20).forEach(this::agreesWithTheService);
		List<String> outcomes = this.reports.counts(run, EnumSet.allOf(Outcome.class))
			.stream()
			.map((count) -> count.outcome() + " " + count.code() + " " + count.users())
			.toList();
		return new Result(run, outcomes, fired, page(number));
	}

	private String page(long run) {
		SecurityContext operator = SecurityContextHolder.getContext();
		byte[] page = this.mvc.get().uri("/runs/" + run).exchange().getResponse().getContentAsByteArray();
		SecurityContextHolder.setContext(operator); // the filters of the request have
													// taken it away
		return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).text();
	}

	private void agreesWithTheService(RunItem item) {
		assertThat(this.chime.user(MatrixStage.NORTHWIND, item.userId())).isInstanceOfSatisfying(Reading.Found.class,
				(found) -> assertThat(String.valueOf(((ChimeUser) found.value()).tier()).equals("Pro"))
					.as("I2 %s", item)
					.isEqualTo(item.outcome() == Outcome.APPLIED));
	}

	private static ConditionFactory patiently() {
		return Awaitility.await()
			.atMost(LONGEST)
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(10));
	}

	private boolean isCopied() {
		return this.directory.countsByTier(MatrixStage.NORTHWIND)
			.values()
			.stream()
			.mapToLong(Long::longValue)
			.sum() == MatrixStage.USERS;
	}

	private String meaning(String code) {
		return this.messages.getMessage(Playbook.on(Outcome.FAILED, code).meaningKey(), null, Locale.ENGLISH);
	}

	private static List<String> failedBut(int applied, String code) {
		return Stream
			.of((applied < 20) ? "FAILED " + code + " " + (20 - applied) : "",
					(applied > 0) ? "APPLIED null " + applied : "")
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	private static Stream<Arguments> doubts() {
		return Stream.of(
				doubt("6a ServiceUnavailable 503", "ServiceUnavailable", () -> Fault.exception(SERVICE_UNAVAILABLE)),
				doubt("6a ServiceFailure 500", "ServiceFailure", () -> Fault.exception(SERVICE_FAILURE)),
				doubt("6c attempt time-out", "TimeOut", Ending.SILENT),
				doubt("6c slow answer", "TimeOut", () -> Fault.ending(Ending.NORMAL).delayMillis(1_200)),
				doubt("6c 1 byte per 200 ms", "TimeOut", Ending.DRIP),
				doubt("6c FIN before the answer", "ConnectionLost", Ending.DROPPED),
				doubt("6c broken off mid-body", "ConnectionLost", Ending.CUT_OFF),
				doubt("6c Content-Length 500 with 15 bytes", "ConnectionLost", Ending.OVERSTATED),
				doubt("6c truncated JSON", "UnreadableAnswer", Ending.TRUNCATED),
				doubt("6c HTML 200", "UnreadableAnswer", Ending.HTML),
				doubt("6c text 200", "UnreadableAnswer", Ending.TEXT), doubt("6c []", "UnreadableAnswer", Ending.ARRAY),
				doubt("6c wrong types", "UnreadableAnswer", Ending.WRONG_TYPES),
				doubt("6c null", "UnreadableAnswer", Ending.NULL), doubt("6c 200 empty", "NoErrorList", Ending.EMPTY),
				doubt("6c {}", "NoErrorList", Ending.NO_LIST), doubt("6c 204", "NoErrorList", Ending.NO_CONTENT),
				doubt("6c foreign object", "NoErrorList", Ending.FOREIGN),
				doubt("6c 100 MB", "AnswerTooLarge", Ending.HUGE),
				doubt("6c 100,000 UserErrors", "AnswerTooLarge", Ending.MANY_ERRORS));
	}

	private static Stream<Arguments> refusals() {
		return Stream.of(row("6a UnauthorizedClient 401", () -> Fault.exception(UNAUTHORIZED)),
				row("6a NotFound 404", () -> Fault.exception(NOT_FOUND)),
				row("6a BadRequest 400", () -> Fault.exception(BAD_REQUEST)),
				row("6a ThrottledClient 429", () -> Fault.exception(THROTTLED)),
				row("6a ThrottledClient 429, Retry-After 1", () -> Fault.exception(THROTTLED).retryAfter(1)),
				row("6c 307", () -> Fault.ending(Ending.TEMPORARY_REDIRECT)),
				row("6c 403 ExpiredToken", () -> Fault.ending(Ending.EXPIRED_TOKEN)),
				row("6c 403 InvalidSignature", () -> Fault.ending(Ending.INVALID_SIGNATURE)),
				row("6c 403 RequestExpired", () -> Fault.ending(Ending.REQUEST_EXPIRED)),
				row("6c ThrottledClient type with 400", () -> Fault.ending(Ending.THROTTLED_400)));
	}

	private static Arguments doubt(String row, String code, Ending ending) {
		return doubt(row, code, () -> Fault.ending(ending));
	}

	private static Arguments doubt(String row, String code, Supplier<FaultBuilder> fault) {
		return arguments(row, fault, code);
	}

	private static Arguments row(String row, Supplier<FaultBuilder> fault) {
		return arguments(row, fault, "");
	}

	private static Arguments stays(String row, Supplier<FaultBuilder> fault, String outcomes, String reason) {
		return arguments(row, fault, outcomes, reason);
	}

	private static Supplier<FaultBuilder> of(Supplier<FaultBuilder> fault) {
		return fault;
	}

	private static Stream<Arguments> inThreeVariants(Arguments row) {
		Object[] parts = row.get();
		return Stream.of(0, 20, 7).map((applied) -> arguments(parts[0], applied, parts[1], parts[2]));
	}

	/**
	 * What came of a run.
	 *
	 * @param fired how often each line of the script met a call
	 */
	private record Result(Run run, List<String> outcomes, List<Integer> fired, String page) {
	}

}
