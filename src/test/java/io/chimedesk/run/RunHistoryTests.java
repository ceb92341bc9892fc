package io.chimedesk.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.audit.Actor;
import io.chimedesk.run.web.StoredRun;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What runs did to one user, for those who may know (S24).
 */
@StoreTest
class RunHistoryTests {

	private static final String ACCOUNT = "acc-history";

	private static final String USER = "u-1";

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

	private static final Actor ADMIN = new Actor("ada", "ADMIN");

	private static final Actor AUDITOR = new Actor("aurel", "AUDITOR");

	private static final Actor HANNA = new Actor("hanna", "HELPDESK");

	private final TestDatabase database;

	private final RunHistory history;

	RunHistoryTests(DatabaseKind kind) {
		this.database = kind.open();
		this.history = new RunHistory(new UserRuns(this.database.jdbc()),
				new Runs(this.database.jdbc(), Clock.systemUTC()));
	}

	@Test
	void showsTheNewestFirstWithRunAndOutcome() {
		long first = run("hanna", Outcome.FAILED, NOON.minusSeconds(60));
		long second = run("hanna", Outcome.APPLIED, NOON);
		assertThat(all(HANNA)).extracting(UserRun::number).containsExactly(second, first);
		assertThat(all(HANNA).getLast().item()).returns("Throttled", RunItem::code)
			.returns(Outcome.FAILED, RunItem::outcome);
		assertThat(all(HANNA).getFirst().run().reason()).isEqualTo("Q4 project");
	}

	@Test
	void leavesOutOtherUsersAndTheSameIdInAnotherAccount() {
		StoredRun.of("hanna", RunStatus.COMPLETED)
			.inAccount("acc-other")
			.user(USER, "A", Outcome.APPLIED, null, null)
			.in(this.database.jdbc());
		StoredRun.of("hanna", RunStatus.COMPLETED)
			.inAccount(ACCOUNT)
			.user("u-2", "B", Outcome.APPLIED, null, null)
			.in(this.database.jdbc());
		assertThat(all(ADMIN)).isEmpty();
	}

	@Test
	void tellsHelpdeskOfOthersRunsOnlyWhatMayHaveChangedTheUser() {
		Stream.of(Outcome.values()).forEach((outcome) -> run("heinz", outcome, NOON));
		assertThat(all(HANNA)).extracting((one) -> one.item().outcome())
			.containsExactlyInAnyOrder(Outcome.APPLIED, Outcome.UNCHANGED, Outcome.UNKNOWN);
		assertThat(all(HANNA)).allSatisfy((one) -> {
			assertThat(one.run()).isNull();
			assertThat(one.quote()).isNull();
			assertThat(one.item()).hasAllNullFieldsOrPropertiesExcept("position", "userId", "from", "to", "outcome",
					"accepted", "sends", "settledAt");
		});
	}

	@Test
	void tellsAdministratorsAndAuditorsEverything() {
		Stream.of(Outcome.values()).forEach((outcome) -> run("heinz", outcome, NOON));
		for (Actor reader : List.of(ADMIN, AUDITOR)) {
			assertThat(all(reader)).hasSize(6).allSatisfy((one) -> assertThat(one.run().owner()).isEqualTo("heinz"));
		}
	}

	@Test
	void showsAnOpenRunByTheTimeItWasConfirmed() {
		long open = StoredRun.of("hanna", RunStatus.SENDING).inAccount(ACCOUNT).waiting(USER).in(this.database.jdbc());
		UserRun found = all(HANNA).getFirst();
		assertThat(found).returns(open, UserRun::number).returns(null, UserRun::advice);
		assertThat(found.at()).isEqualTo(found.run().confirmedAt());
		assertThat(this.history.isReadable(open, HANNA)).isTrue();
		assertThat(this.history.isReadable(open, new Actor("heinz", "HELPDESK"))).isFalse();
		assertThat(this.history.isReadable(open + 1, ADMIN)).isFalse();
	}

	@Test
	void goesOnWhereThePartBeforeEndedAlsoWithinOneMoment() {
		List<Long> numbers = Stream.generate(() -> run("hanna", Outcome.APPLIED, NOON)).limit(5).toList();
		List<UserRun> first = part(HANNA, END, Long.MAX_VALUE);
		List<UserRun> second = part(HANNA, NOON, first.getLast().number());
		assertThat(Stream.concat(first.stream(), second.stream()).map(UserRun::number)).containsExactly(numbers.get(4),
				numbers.get(3), numbers.get(2), numbers.get(1));
		assertThat(part(HANNA, NOON, Long.MIN_VALUE)).isEmpty();
	}

	private List<UserRun> all(Actor reader) {
		return this.history.about(reader, new RunsAbout(ACCOUNT, USER, END, Long.MAX_VALUE, 50));
	}

	private List<UserRun> part(Actor reader, Instant before, long number) {
		return this.history.about(reader, new RunsAbout(ACCOUNT, USER, before, number, 2));
	}

	private long run(String owner, Outcome outcome, Instant settledAt) {
		return StoredRun.of(owner, RunStatus.COMPLETED_WITH_FAILURES)
			.inAccount(ACCOUNT)
			.settledAt(settledAt)
			.user(USER, "A", outcome, "Throttled", "slow down")
			.in(this.database.jdbc());
	}

}
