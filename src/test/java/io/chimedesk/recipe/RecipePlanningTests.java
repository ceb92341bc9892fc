package io.chimedesk.recipe;

import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanFixture;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is new for a recipe since last time, and the plans it makes.
 */
@StoreTest
class RecipePlanningTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Change BASIC = new Change(LicenceTier.BASIC, null, null, null);

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private final Directory directory;

	private final RecipeFixture fixture;

	private final Recipe recipe;

	RecipePlanningTests(DatabaseKind kind) {
		TestDatabase database = kind.open();
		this.directory = DirectoryFixture.copied(database, FakeChime.northwind(3));
		this.fixture = RecipeFixture.on(database, this.directory);
		users("Pro", "user-0001", "user-0002");
		users("Basic", "user-0003");
		this.recipe = this.fixture.keep(ANNA, ACCOUNT, "Back to Basic", "Pro", BASIC);
	}

	@Test
	void everybodyIsNewBeforeItsFirstConfirmedPlan() {
		this.fixture.planning().plan(ANNA, ACCOUNT, this.recipe.id(), true);

		assertOutlook(2, 2, 0, 0L);
		assertThat(outlook().last()).isNull();
	}

	@Test
	void tellsWhoIsNewAndWhoNoLongerMatchesSinceLastTime() {
		Plan last = this.fixture.run(ANNA, this.recipe, true);
		assertOutlook(2, 0, 0, 0L);
		users("Pro", "user-0004", "user-0005");
		users("Basic", "user-0001");

		assertOutlook(3, 2, 1, 0L);
		assertThat(outlook().last()).isNotNull().returns(last.id(), (plan) -> plan.id());
		assertThat(planned(false)).containsExactlyInAnyOrder("user-0004", "user-0005");
		assertThat(planned(true)).containsExactlyInAnyOrder("user-0002", "user-0004", "user-0005");
	}

	@Test
	void thoseOfAPlanForNewOnesAreNewNoMore() {
		this.fixture.run(ANNA, this.recipe, true);
		users("Pro", "user-0004");
		this.fixture.run(ANNA, this.recipe, false);
		users("Pro", "user-0005");

		assertOutlook(4, 1, 0, 0L);
		this.fixture.run(ANNA, this.recipe, true);
		assertOutlook(4, 0, 0, 0L);
	}

	@Test
	void whoLeftBeforeTheLastPlanOfAllIsNewAgain() {
		this.fixture.run(ANNA, this.recipe, true);
		users("Basic", "user-0001");
		this.fixture.run(ANNA, this.recipe, true);
		users("Pro", "user-0001");

		assertThat(planned(false)).containsExactly("user-0001");
	}

	@Test
	void aPlanWhoseChangeWasEditedStillCounts() {
		Plan drafted = this.fixture.planning().plan(ANNA, ACCOUNT, this.recipe.id(), true);
		Plan edited = this.fixture.plans()
			.editing()
			.redraft(drafted.id(), ANNA, BASIC, OnlyFrom.ANY, "other reason", null);
		this.fixture.confirm(ANNA, edited.id());

		assertOutlook(2, 0, 0, 0L);
	}

	@Test
	void countsThoseWhoAreThereAlready() {
		Recipe pro = this.fixture.keep(ANNA, ACCOUNT, "Pro", "Pro", PRO);
		Recipe room = this.fixture.keep(ANNA, ACCOUNT, "Room", "Pro",
				new Change(null, null, true, "arn:aws:a4b:us-east-1:123456789012:room/main"));

		assertThat(this.fixture.users().outlook(pro).alreadyThere()).isEqualTo(2L);
		assertThat(this.fixture.users().outlook(room).alreadyThere()).isNull();
	}

	@Test
	void plansWhatItKeepsForWhomItIs() {
		Plan plan = this.fixture.planning().plan(ANNA, ACCOUNT, this.recipe.id(), true);

		assertThat(plan).returns(BASIC, Plan::change)
			.returns("because", Plan::reason)
			.returns("INC-1", Plan::ticket)
			.returns("anna", Plan::owner)
			.returns(2, Plan::toSend);
	}

	@Test
	void helpdeskPlansNoMoreUsersThanItMay() {
		users("Pro",
				Stream.iterate(1000, (number) -> number + 1)
					.limit(PlanFixture.HELPDESK_LIMIT)
					.map((number) -> "user-" + number)
					.toArray(String[]::new));

		assertThatExceptionOfType(PlanRefused.class).isThrownBy(() -> planned(true));
	}

	private void assertOutlook(long matching, long fresh, long left, @Nullable Long alreadyThere) {
		assertThat(outlook()).returns(matching, RecipeOutlook::matching)
			.returns(fresh, RecipeOutlook::fresh)
			.returns(left, RecipeOutlook::left)
			.returns(alreadyThere, RecipeOutlook::alreadyThere);
	}

	private RecipeOutlook outlook() {
		return this.fixture.users().outlook(this.recipe);
	}

	private List<String> planned(boolean whole) {
		Plan plan = this.fixture.planning().plan(ANNA, ACCOUNT, this.recipe.id(), whole);
		return this.fixture.plans().plans().items(plan.id(), 1, 100).stream().map(PlanItem::userId).toList();
	}

	private void users(String tier, String... userIds) {
		this.directory.learn(ACCOUNT, Stream.of(userIds).map((user) -> FakeChime.userNamed(user, tier)).toList());
	}

}
