package io.chimedesk.run;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserError;
import io.chimedesk.chime.UserType;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import io.chimedesk.plan.Skip;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A run in which not everybody gets the same.
 */
@StoreTest
class OwnValuesTests {

	private static final Change DEVICE = new Change(null, UserType.SHARED_DEVICE, null, null);

	private static final Change NOTHING = new Change(null, null, null, null);

	private static final OnlyFrom BASIC = new OnlyFrom(Set.of("Basic"), Set.of());

	private final RunFixture fixture;

	OwnValuesTests(DatabaseKind kind) {
		this.fixture = RunFixture.on(kind);
	}

	@Test
	void eachUserGetsItsOwnValuesAndIsReadForThem() {
		Scene scene = this.fixture.scene(3);
		scene.chime().applyingAllFields();
		Run run = scene.finish(scene.confirm(plan(scene, Scene.TO_PRO, Map.of("user-0002", OwnValues.of(DEVICE)))));
		assertThat(run).returns(3, Run::applied).returns(1, Run::own);
		assertThat(scene.chime().stored(scene.account(), "user-0001").type()).isEqualTo("PrivateUser");
		assertThat(scene.chime().stored(scene.account(), "user-0002").type()).isEqualTo("SharedDevice");
		assertThat(scene.chime().stored(scene.account(), "user-0002").tier()).isEqualTo("Pro");
	}

	@Test
	void wishesAloneMakeARun() {
		Scene scene = this.fixture.scene(3);
		Run run = scene.finish(scene.confirm(plan(scene, NOTHING, Map.of("user-0003", OwnValues.of(Scene.TO_PRO)))));
		assertThat(scene.outcomes(run.number())).containsExactlyInAnyOrder("SKIPPED NOTHING_TO_CHANGE 2",
				"APPLIED null 1");
	}

	@Test
	void aRetryAsksForWhatEachShouldHaveGot() {
		Scene scene = this.fixture.scene(3);
		scene.chime()
			.thenReply((send) -> send.appliedBut(new UserError("user-0002", "Unprocessable", "no"),
					new UserError("user-0003", "Unprocessable", "no")));
		Run run = scene.finish(scene.confirm(plan(scene, Scene.TO_PRO, Map.of("user-0002", OwnValues.of(DEVICE)))));
		Plan retry = this.fixture.bean(RunRetry.class).retry(run.number(), Set.of(), Set.of(), Scene.ADMIN);
		List<PlanItem> items = this.fixture.bean(Plans.class).items(retry.id(), 1, 10);
		assertThat(items).extracting(PlanItem::userId, PlanItem::to)
			.containsExactly(tuple("user-0002", new Change(LicenceTier.PRO, UserType.SHARED_DEVICE, null, null)),
					tuple("user-0003", Scene.TO_PRO));
		assertThat(retry).returns(BASIC, Plan::only).returns(1, Plan::own);
	}

	@Test
	void whoIsNotSentIsTold() {
		Scene scene = this.fixture.scene(3);
		OwnValues plus = OwnValues.of(new Change(LicenceTier.PLUS, null, null, null));
		long run = scene.confirm(plan(scene, Scene.TO_PRO, Map.of("user-0001", plus)));
		assertThat(scene.outcomes(run)).containsExactly("SKIPPED " + Skip.TIER_NOT_SUPPORTED + " 1");
	}

	private Plan plan(Scene scene, Change change, Map<String, OwnValues> own) {
		PlanWish wish = new PlanWish(scene.account(), List.of("user-0001", "user-0002", "user-0003"), change, own,
				BASIC, "new project", null, null, null);
		return this.fixture.database.transactions()
			.execute((status) -> this.fixture.bean(Plans.class).draft(Scene.ADMIN, wish));
	}

}
