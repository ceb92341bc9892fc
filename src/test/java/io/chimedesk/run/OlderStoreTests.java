package io.chimedesk.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.audit.ChainCheck;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.operator.Colleague;
import io.chimedesk.operator.OperatorFixture;
import io.chimedesk.plan.ItemSearch;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanFixture;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanStatus;
import io.chimedesk.plan.Skip;
import io.chimedesk.plan.WhyNot;
import io.chimedesk.run.Attempt.AttemptItem;
import io.chimedesk.run.Standing.Trouble;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Selections;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What an installation of the first version has kept is all there in the latest, and
 * means the same: a store that ended with V6 is filled and then migrated.
 */
@StoreTest
class OlderStoreTests {

	/** While the plans of the store can still be confirmed. */
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

	private static final String ACCOUNT = "northwind";

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "HELPDESK");

	private static final Actor ADMIN = new Actor("root", "ADMIN");

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private final TestDatabase database;

	private final Map<String, Integer> rowsBefore;

	private final Directory directory;

	private final HeldUsers held;

	private final PlanFixture plans;

	private final RunReports reports;

	OlderStoreTests(DatabaseKind kind) {
		this.database = kind.openAt("6");
		ResourceDatabasePopulator rows = new ResourceDatabasePopulator(new ClassPathResource("older-store/V6.sql"));
		rows.setSqlScriptEncoding("UTF-8");
		rows.execute(this.database.dataSource());
		this.rowsBefore = rows();
		this.database.migrate("latest");
		this.directory = DirectoryFixture.on(this.database);
		this.held = new HeldUsers(this.database.jdbc(), this.database.batches());
		this.plans = PlanFixture.on(this.database, this.directory, this.held, CLOCK);
		this.reports = new RunReports(new Runs(this.database.jdbc(), CLOCK), new RunResults(this.database.jdbc()),
				new Evidences(this.database.jdbc()), new Pulses(this.database.jdbc(), CLOCK));
	}

	@Test
	void noRowIsLost() {
		assertThat(this.rowsBefore).hasSizeGreaterThan(15).doesNotContainValue(0);
		// what was read of a refresh under way is read again
		this.rowsBefore.remove("directory_staged_user");
		assertThat(rows()).containsAllEntriesOf(this.rowsBefore);
	}

	@Test
	void theJournalIsIntactAndGoesOn() {
		Audit audit = AuditFixture.on(this.database);
		assertThat(audit.verify()).returns(true, ChainCheck::isIntact).returns(4L, ChainCheck::sequence);
		audit.record(ADMIN, "user.protected", "user/" + "a".repeat(256) + "/" + "u".repeat(256), Map.of());
		assertThat(audit.verify()).returns(true, ChainCheck::isIntact).returns(5L, ChainCheck::sequence);
	}

	@Test
	void usersAndTheirAgeAreKept() {
		List<DirectoryUser> users = this.directory.find(ACCOUNT, List.of("user-0003", "user-0004", "user-0006"));
		assertThat(users)
			.extracting(DirectoryUser::email, DirectoryUser::displayName, DirectoryUser::tier,
					DirectoryUser::hasPhoneNumber, DirectoryUser::alexaEnabled, DirectoryUser::gone)
			.containsExactlyInAnyOrder(tuple("user-0003@northwind.example", "Cy Coe", "Basic", true, false, false),
					tuple("user-0004@northwind.example", "Di Dahl", "Basic", false, true, false),
					tuple("user-0006@northwind.example", "Flo Gone", "Basic", false, false, true));
		assertThat(this.directory.countsByTier(ACCOUNT)).isEqualTo(Map.of("Pro", 1L, "Basic", 4L));
		assertThat(this.directory.age(ACCOUNT)).hasToString("Optional[2026-11-21T08:00:00Z]");
	}

	@Test
	void aRefreshUnderWayHasFailedAndLeavesTheEarlierCopy() {
		assertThat(this.directory.refreshState("contoso").isFailed()).isTrue();
		assertThat(this.directory.refreshState("contoso").resumable()).isFalse();
		assertThat(this.directory.age("contoso")).hasToString("Optional[2026-11-20T08:00:00Z]");
		assertThat(this.directory.countsByTier("contoso")).isEqualTo(Map.of("Basic", 1L, "Pro", 1L));
	}

	@Test
	void selectionsAreTheirOwnersAndCurrent() {
		Selections selections = this.plans.selections();
		assertThat(selections.userIds(ANNA, ACCOUNT)).containsExactly("user-0004", "user-0002", "user-0003");
		assertThat(selections.userIds(BEN, ACCOUNT)).containsExactly("user-0001");
		assertThat(selections.current(ANNA, "contoso")).isPresent();
		assertThat(selections.userIds(ANNA, "contoso")).isEmpty();
		assertThat(selections.current(BEN, "contoso")).isEmpty();
		selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		assertThat(selections.userIds(ANNA, ACCOUNT)).containsExactly("user-0004", "user-0002", "user-0003",
				"user-0001");
		assertThat(selections.count(ANNA, ACCOUNT)).isEqualTo(4);
	}

	@Test
	void aPlanIsReviewedAsItWasMade() {
		Plan plan = plan(1, ANNA);
		assertThat(plan).returns(PRO, Plan::change)
			.returns(OnlyFrom.ANY, Plan::only)
			.returns("Q4 – Łódź", Plan::reason)
			.returns(2, Plan::toSend)
			.returns(0, Plan::own)
			.returns(this.plans.selections().current(ANNA, ACCOUNT).orElseThrow(), Plan::selectionId);
		assertThat(this.plans.reviews().find(plan, ItemSearch.of(null, null), 0, 10).items())
			.extracting(PlanItem::userId, PlanItem::to, PlanItem::own, PlanItem::skip)
			.containsExactly(tuple("user-0004", PRO, Set.of(), null), tuple("user-0002", PRO, Set.of(), null),
					tuple("user-0003", PRO, Set.of(), Skip.HELD_BY_RUN), tuple("user-0006", PRO, Set.of(), Skip.GONE));
	}

	@Test
	void aPlanIsConfirmedAsItWasReviewed() {
		Plan plan = plan(1, ANNA);
		this.database.transactions()
			.executeWithoutResult((status) -> this.plans.plans().confirm(plan.id(), plan.digest(), ANNA, null));
		assertThat(plan(1, ANNA).status()).isEqualTo(PlanStatus.CONFIRMED);
		assertThat(this.plans.selections().userIds(ANNA, ACCOUNT)).containsExactly("user-0003");
	}

	@Test
	void plansInEveryStateAreRead() {
		assertThat(List.of(plan(2, ANNA), plan(3, ADMIN), plan(4, ANNA), plan(5, BEN)))
			.extracting(Plan::status, Plan::toSend, Plan::asksForCount, Plan::selectionId)
			.containsExactly(tuple(PlanStatus.REVIEW, 1, false, null), tuple(PlanStatus.DROPPED, 1, false, null),
					tuple(PlanStatus.CONFIRMED, 5, false, null), tuple(PlanStatus.CONFIRMED, 2, true, null));
		assertThat(this.plans.reviews().summary(plan(3, ADMIN)).badges()).containsOnlyKeys(WhyNot.DIRECTORY_MANAGED);
		assertThat(this.plans.plans().items(plan(3, ADMIN).id(), 1, 10).getFirst().badges())
			.containsExactly(WhyNot.DIRECTORY_MANAGED);
	}

	@Test
	void aRunShowsItsResult() {
		Run run = this.reports.get(1, ANNA);
		assertThat(run).returns(RunStatus.HALTED, Run::status)
			.returns("Chime refused every user", Run::haltReason)
			.returns(PRO, Run::change)
			.returns(6, Run::settled);
		assertThat(this.reports.items(run, ResultFilter.ALL, 0, 10)).extracting(RunItem::userId, RunItem::outcome)
			.containsExactly(tuple("user-0003", Outcome.FAILED), tuple("user-0004", Outcome.UNKNOWN),
					tuple("user-0002", Outcome.UNCHANGED), tuple("user-0005", Outcome.NOT_ATTEMPTED),
					tuple("user-0001", Outcome.APPLIED), tuple("user-0006", Outcome.SKIPPED));
		assertThat(this.reports.counts(run, EnumSet.allOf(Outcome.class))).hasSize(6);
	}

	@Test
	void theEvidenceOfARunIsKept() {
		List<Attempt> attempts = this.reports.attempts(this.reports.get(1, ANNA), 0, 10);
		assertThat(attempts).extracting(Attempt::result, Attempt::requestId, Attempt::protocolWarning)
			.containsExactly(tuple("ANSWERED", "req-1", "An error names user-0099"), tuple("DOUBTFUL", null, null));
		assertThat(attempts.getFirst().items()).extracting(AttemptItem::userId, AttemptItem::code)
			.containsExactly(tuple("user-0001", null), tuple("user-0002", null),
					tuple("user-0003", "PhoneNumberAssociationsExist"));
	}

	@Test
	void aRunUnderWayGoesOn() {
		RunProgress progress = new RunProgress(this.database.jdbc());
		RunState state = progress.state(progress.take(2).orElseThrow());
		assertThat(state).returns(RunStatus.SENDING, RunState::status).returns(1, RunState::accepted);
		assertThat(state.standing().trouble()).isEqualTo(Trouble.UNREACHABLE);
		Steering steering = this.reports.get(2, BEN).steering();
		assertThat(steering).returns(null, Steering::pausedBy).returns(50, Steering::failureShare);
		assertThat(this.held.ids(ACCOUNT)).containsExactlyInAnyOrder("user-0001", "user-0003");
	}

	@Test
	void operatorsMaySignInAsBefore() {
		assertThat(OperatorFixture.colleagues(this.database).whoMayPick("ben")).extracting(Colleague::displayName)
			.containsExactly("Anna Łuczak", "Ruth Root");
	}

	private Plan plan(int number, Actor actor) {
		return this.plans.plans()
			.get(UUID.fromString("5b1f6a4e-6c1b-4d0e-9d5b-0000000000%02d".formatted(number)), actor);
	}

	/**
	 * How many rows each table has.
	 */
	private Map<String, Integer> rows() {
		return this.database.jdbc()
			.sql("""
					select table_name from information_schema.tables
					where table_schema = 'public' and table_name <> 'flyway_schema_history'""")
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toMap((table) -> table, this::count));
	}

	private int count(String table) {
		return this.database.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
	}

}
