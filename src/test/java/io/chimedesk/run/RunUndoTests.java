package io.chimedesk.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserError;
import io.chimedesk.chime.UserType;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.Origin;
import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.Skip;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Setting back what a run has set.
 */
@StoreTest
class RunUndoTests {

	private static final Change DEVICE = new Change(null, UserType.SHARED_DEVICE, null, null);

	private static final Change TO_PLUS = new Change(LicenceTier.PLUS, null, null, null);

	private final RunFixture fixture;

	private final RunUndo undo;

	RunUndoTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
		this.undo = this.fixture.bean(RunUndo.class);
	}

	@Test
	void everybodyGetsWhatTheyHadBefore() {
		Scene scene = this.fixture.scene(3);
		scene.chime().applyingAllFields();
		Run run = run(scene, Scene.TO_PRO, Map.of("user-0002", OwnValues.of(DEVICE)), "user-0001", "user-0002");
		Plan plan = this.undo.undo(run.number(), Scene.ADMIN);
		assertThat(plan.origin()).isEqualTo(Origin.undoOf(run.number()));
		assertThat(plan.reason()).isEqualTo("Undo of run #" + run.number() + ": new project");
		Run undone = carriedOut(scene, plan);
		assertThat(undone).returns(2, Run::applied).returns(plan.origin(), Run::origin);
		assertThat(scene.tierOf("user-0001")).isEqualTo("Basic");
		assertThat(scene.chime().stored(scene.account(), "user-0002").type()).isEqualTo("PrivateUser");
	}

	@Test
	void anUndoCanBeUndone() {
		Scene scene = this.fixture.scene(2);
		Run run = carriedOut(scene, scene.plan(Scene.TO_PRO, 2));
		Run undone = carriedOut(scene, this.undo.undo(run.number(), Scene.ADMIN));
		carriedOut(scene, this.undo.undo(undone.number(), Scene.ADMIN));
		assertThat(scene.tierOf("user-0001")).isEqualTo("Pro");
	}

	@Test
	void whoeverWasChangedSinceIsLeftOutUntilPutBack() {
		Scene scene = withPlus(3);
		Run run = carriedOut(scene, scene.plan(Scene.TO_PRO, 3));
		run(scene, TO_PLUS, Map.of(), "user-0002");
		Plan plan = this.undo.undo(run.number(), Scene.ADMIN);
		assertThat(items(plan)).extracting(PlanItem::userId, PlanItem::skip)
			.containsExactly(tuple("user-0001", null), tuple("user-0002", Skip.CHANGED_SINCE),
					tuple("user-0003", null));
		Plan all = this.fixture.editing().putBack(plan.id(), List.of("user-0002"), Scene.ADMIN);
		assertThat(all.toSend()).isEqualTo(3);
	}

	@Test
	void whoeverIsBackAlreadyIsLeftAlone() {
		Scene scene = this.fixture.scene(2);
		Run run = carriedOut(scene, scene.plan(Scene.TO_PRO, 2));
		run(scene, new Change(LicenceTier.BASIC, null, null, null), Map.of(), "user-0001");
		assertThat(items(this.undo.undo(run.number(), Scene.ADMIN))).extracting(PlanItem::skip)
			.containsExactly(Skip.ALREADY_THERE, null);
	}

	@Test
	void onlyWhoWasChangedIsSetBack() {
		Scene scene = this.fixture.scene(2);
		scene.chime().thenReply((send) -> send.appliedBut(new UserError("user-0002", "Unprocessable", "cannot")));
		Run run = carriedOut(scene, scene.plan(Scene.TO_PRO, 2));
		assertThat(items(this.undo.undo(run.number(), Scene.ADMIN))).extracting(PlanItem::userId)
			.containsExactly("user-0001");
	}

	@Test
	void aRunThatChangedNobodyCannotBeUndone() {
		Scene scene = this.fixture.scene(1);
		scene.chime().thenReply((send) -> send.appliedBut(new UserError("user-0001", "Unprocessable", "cannot")));
		Run run = scene.run(Scene.TO_PRO, 1);
		assertThatExceptionOfType(PlanRefused.class).isThrownBy(() -> this.undo.undo(run.number(), Scene.ADMIN));
	}

	@Test
	void openAndForeignRunsAreRefused() {
		Scene scene = this.fixture.scene(1);
		long run = scene.confirm(scene.plan(Scene.TO_PRO, 1));
		assertThatExceptionOfType(RunStillOpen.class).isThrownBy(() -> this.undo.undo(run, Scene.ADMIN));
		assertThatExceptionOfType(RunNotFound.class)
			.isThrownBy(() -> this.undo.undo(run, new Actor("helpdesk", "HELPDESK")));
	}

	private Scene withPlus(int users) {
		Scene scene = this.fixture.scene(users);
		scene.chime().with(FakeChime.accountNamed(scene.account(), "Northwind", "Team", "Basic", "Plus", "Pro"));
		this.fixture.copy(scene.chime());
		return scene;
	}

	private Run run(Scene scene, Change change, Map<String, OwnValues> own, String... users) {
		PlanWish wish = new PlanWish(scene.account(), List.of(users), change, own, OnlyFrom.ANY, "new project", null,
				null, null);
		return carriedOut(scene, this.fixture.bean(Plans.class).draft(Scene.ADMIN, wish));
	}

	/**
	 * Carries the plan out, after which our copy has what the service has.
	 */
	private Run carriedOut(Scene scene, Plan plan) {
		long run = scene.confirm(plan);
		RunWorker worker = this.fixture.bean(RunWorker.class);
		Optional<Instant> next = Optional.of(this.fixture.clock.instant());
		while (next.isPresent()) {
			this.fixture.clock.forwardTo(next.get());
			next = worker.work(run, () -> false);
		}
		this.fixture.copy(scene.chime());
		return scene.find(run);
	}

	private List<PlanItem> items(Plan plan) {
		return this.fixture.bean(Plans.class).items(plan.id(), 1, 100);
	}

}
