package io.chimedesk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserError;
import io.chimedesk.plan.MovedUsers;
import io.chimedesk.plan.Origin;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanFixture;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanNotFound;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.plan.Plans;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * From a plan to a run: once, whoever asks how often (P05, P06, P07).
 */
@StoreTest
class ConfirmationTests {

	private static final Actor HELPDESK = new Actor("helpdesk", "HELPDESK");

	private final RunFixture fixture;

	private final RunDesk desk;

	private final RunRetry retry;

	ConfirmationTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
		this.desk = this.fixture.bean(RunDesk.class);
		this.retry = this.fixture.bean(RunRetry.class);
	}

	@Test
	void twentyAtOnceMakeOneRun() throws Exception {
		Scene scene = this.fixture.scene(30);
		Plan plan = scene.plan(Scene.TO_PRO, 30);
		Callable<Long> confirm = () -> scene.confirm(plan);
		List<Long> runs = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
			for (Future<Long> run : threads.invokeAll(Collections.nCopies(20, confirm))) {
				runs.add(run.get());
			}
		}
		assertThat(runs).hasSize(20).containsOnly(runs.getFirst());
		assertThat(scene.finish(runs.getFirst()).applied()).isEqualTo(30);
		assertThat(scene.confirm(plan)).isEqualTo(runs.getFirst());
	}

	@Test
	void anotherDigestIsStaleAndStartsNothing() {
		Scene scene = this.fixture.scene(3);
		Plan plan = scene.plan(Scene.TO_PRO, 3);
		assertThatExceptionOfType(PlanStale.class)
			.isThrownBy(() -> this.desk.confirm(plan.id(), "other", Scene.ADMIN, null));
		assertThat(this.fixture.bean(Runs.class).ofPlan(plan.id())).isEmpty();
		scene.confirm(plan);
		assertThatExceptionOfType(PlanStale.class)
			.isThrownBy(() -> this.desk.confirm(plan.id(), "other", Scene.ADMIN, null));
	}

	@Test
	void somebodyElsesPlanIsNotFoundBeforeAndAfter() {
		Scene scene = this.fixture.scene(3);
		Plan plan = scene.plan(Scene.TO_PRO, 3);
		assertThatExceptionOfType(PlanNotFound.class)
			.isThrownBy(() -> this.desk.confirm(plan.id(), plan.digest(), HELPDESK, null));
		scene.confirm(plan);
		assertThatExceptionOfType(PlanNotFound.class)
			.isThrownBy(() -> this.desk.confirm(plan.id(), plan.digest(), HELPDESK, null));
	}

	@Test
	void usersThatAnotherOpenRunHoldsAreShownFirstAndSkipped() {
		Scene scene = this.fixture.scene(10);
		Plan first = scene.plan(Scene.TO_PRO, 6);
		Plan second = scene.plan(Scene.TO_PRO, 10);
		long one = scene.confirm(first);
		assertThatExceptionOfType(PlanStale.class).isThrownBy(() -> scene.confirm(second))
			.matches(PlanStale::isOvertaken);
		long two = scene.confirm(accepted(second));
		assertThat(scene.outcomes(two)).containsExactly("SKIPPED HELD_BY_RUN 6");
		assertThat(scene.item(two, 1).message()).isEqualTo("Held by run " + one);
		assertThat(this.fixture.bean(HeldUsers.class).heldBy(scene.account(), List.of("user-0001", "user-0010")))
			.containsOnly(Map.entry("user-0001", one), Map.entry("user-0010", two));
		assertThat(this.fixture.bean(InRunMark.class).userIds(scene.account())).hasSize(10);
		work(one);
		assertThat(this.fixture.bean(HeldUsers.class).heldBy(scene.account(), List.of("user-0001"))).isEmpty();
		work(two);
		assertThat(scene.find(two).applied()).isEqualTo(4);
	}

	@Test
	void aUserProtectedWhileThePlanIsConfirmedIsNotSent() {
		Scene scene = this.fixture.scene(3);
		Plan plan = scene.plan(Scene.TO_PRO, 3);
		NewRunItems items = new NewRunItems(this.fixture.database.batches(), this.fixture.bean(HeldUsers.class),
				this.fixture.clock) {
			@Override
			List<WorkItem> add(long run, String accountId, List<PlanItem> planned) {
				CompletableFuture.runAsync(() -> protect(accountId, "user-0002")).join();
				return super.add(run, accountId, planned);
			}
		};
		RunConfirmation confirmation = new RunConfirmation(this.fixture.bean(Plans.class),
				this.fixture.bean(Runs.class),
				new RunUsers(this.fixture.bean(Plans.class), this.fixture.bean(Runs.class), items),
				this.fixture.bean(Audit.class), this.fixture.bean(RunQueue.class));
		assertThatExceptionOfType(PlanStale.class)
			.isThrownBy(() -> this.fixture.database.transactions()
				.execute((status) -> confirmation.confirm(plan.id(), plan.digest(), Scene.ADMIN, 3,
						new RunTerms(null, 50))))
			.matches(PlanStale::isOvertaken);
		assertThat(this.fixture.bean(Runs.class).ofPlan(plan.id())).isEmpty();
		assertThat(this.fixture.bean(HeldUsers.class).ids(scene.account())).isEmpty();
		assertThat(scene.finish(scene.confirm(accepted(plan))).applied()).isEqualTo(2);
	}

	private void protect(String accountId, String userId) {
		this.fixture.bean(PlanFixture.class).protection().protect(Scene.ADMIN, accountId, userId, "on leave");
	}

	@Test
	void aConfirmedPlanIsScheduledInTheSameTransaction() {
		Scene scene = this.fixture.scene(3);
		Plan plan = scene.plan(Scene.TO_PRO, 3);
		this.fixture.database.transactions().executeWithoutResult((status) -> {
			scene.confirm(plan);
			status.setRollbackOnly();
		});
		assertThat(this.fixture.bean(Runs.class).ofPlan(plan.id())).isEmpty();
		long run = scene.confirm(plan);
		assertThat(this.fixture.database.jdbc()
			.sql("select count(*) from scheduled_tasks where task_name = 'run' and task_instance = :run")
			.param("run", Long.toString(run))
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theJournalNamesWhatIsSet() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(new Change(LicenceTier.PRO, null, true, null), 3));
		assertThat(this.fixture.database.jdbc()
			.sql("select details from audit_entry where action = 'run.confirmed' and subject = :run")
			.param("run", "run/" + run)
			.query(String.class)
			.single()
			.lines()).contains("tier=Pro", "alexa=true", "users=3").noneMatch((line) -> line.startsWith("change="));
		scene.finish(run);
	}

	@Test
	void aRunThatGoesOnIsNotRetried() {
		Scene scene = this.fixture.scene(3);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));
		assertThatExceptionOfType(RunStillOpen.class)
			.isThrownBy(() -> this.retry.retry(run, Set.of(), Set.of(), Scene.ADMIN));
		scene.finish(run);
	}

	@Test
	void onlyTheOwnOpenRunsAreCounted() {
		Scene scene = this.fixture.scene(3);
		Runs runs = this.fixture.bean(Runs.class);
		int others = runs.countOpen(Scene.ADMIN.name());
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 3));
		assertThat(runs.countOpen(Scene.ADMIN.name())).isEqualTo(others + 1);
		assertThat(runs.countOpen("somebody")).isZero();
		scene.finish(run);
		assertThat(runs.countOpen(Scene.ADMIN.name())).isEqualTo(others);
	}

	@Test
	void retryPlansTheFailedUsersOfACode() {
		Scene scene = this.fixture.scene(20);
		scene.chime()
			.thenReply((send) -> send.appliedBut(
					new UserError("user-0003", "PhoneNumberAssociationsExist", "has a number"),
					new UserError("user-0005", "Unprocessable", "cannot")));
		Run run = scene.run(Scene.TO_PRO, 20);
		Plan plan = this.retry.retry(run.number(), Set.of("Unprocessable"), Set.of(), Scene.ADMIN);
		assertThat(plan.origin()).isEqualTo(Origin.retryOf(run.number()));
		assertThat(this.fixture.bean(Plans.class).items(plan.id(), 1, 10)).extracting(PlanItem::userId)
			.containsExactly("user-0005");
		assertThatExceptionOfType(RunNotFound.class)
			.isThrownBy(() -> this.retry.retry(run.number(), Set.of(), Set.of(), HELPDESK));
	}

	private Plan accepted(Plan plan) {
		MovedUsers moved = this.fixture.bean(MovedUsers.class);
		String seen = moved.find(plan.id(), Scene.ADMIN).fingerprint();
		return moved.accept(plan.id(), plan.digest(), seen, (user) -> true, Scene.ADMIN);
	}

	private void work(long run) {
		Optional<Instant> next = Optional.of(Instant.EPOCH);
		while (next.isPresent()) {
			this.fixture.clock.forwardTo(next.get());
			next = this.fixture.bean(RunWorker.class).work(run, () -> false);
		}
	}

}
