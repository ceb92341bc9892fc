package io.chimedesk.recipe;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.plan.Plan;
import io.chimedesk.selection.Change;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Recipes that operators keep: what is in them, and whose they are.
 */
@StoreTest
class RecipesTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "HELPDESK");

	private static final Actor ADA = new Actor("ada", "ADMIN");

	private static final Actor EVE = new Actor("eve", "AUDITOR");

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private final TestDatabase database;

	private final RecipeFixture fixture;

	private final Recipes recipes;

	RecipesTests(DatabaseKind kind) {
		this.database = kind.open();
		Directory directory = DirectoryFixture.copied(this.database, FakeChime.northwind(3));
		this.fixture = RecipeFixture.on(this.database, directory);
		this.recipes = this.fixture.recipes();
	}

	@Test
	void keepsTheFilterAsItIsThenAndWhatThePlanSets() {
		Recipe kept = keep(ANNA, "  Pro for\u00a0all ");
		this.fixture.filters().delete(ANNA, ACCOUNT, this.fixture.filter(ANNA, ACCOUNT, "Basic"));

		assertThat(this.recipes.visible(ANNA, ACCOUNT)).containsExactly(kept);
		assertThat(kept).returns("Pro for all", Recipe::name)
			.returns("Basic", Recipe::query)
			.returns(PRO, Recipe::change)
			.returns("because", Recipe::reason)
			.returns("INC-1", Recipe::ticket)
			.returns(false, Recipe::shared);
	}

	@Test
	void keepsNothingWithoutANameAFilterOrAChange() {
		Plan plan = this.fixture.plan(ANNA, ACCOUNT, PRO);
		long filter = this.fixture.filter(ANNA, ACCOUNT, "Basic");
		long foreign = this.fixture.filter(BEN, ACCOUNT, "Basic");

		assertRefused("NO_NAME", () -> this.recipes.keep(ANNA, plan, filter, " \u200b"));
		assertRefused("LONG_NAME", () -> this.recipes.keep(ANNA, plan, filter, "x".repeat(101)));
		assertRefused("NO_FILTER", () -> this.recipes.keep(ANNA, plan, null, "Name"));
		assertRefused("NO_FILTER", () -> this.recipes.keep(ANNA, plan, foreign, "Name"));
		this.recipes.keep(ANNA, plan, filter, "İ".repeat(100));
		assertThat(this.recipes.visible(ANNA, ACCOUNT)).hasSize(1);
	}

	@Test
	void takesANameOnceWhateverItsCase() {
		Recipe first = keep(ANNA, "Pro");
		Recipe second = keep(ANNA, "Other");
		keep(BEN, "Pro");

		assertRefused("NAME_TAKEN", () -> keep(ANNA, "PRO"));
		assertRefused("NAME_TAKEN", () -> this.recipes.change(ANNA, ACCOUNT, second.id(), "pro", "because", null));
		this.recipes.change(ANNA, ACCOUNT, first.id(), "PRO", "other reason", null);
		assertThat(this.recipes.get(ANNA, ACCOUNT, first.id())).returns("PRO", Recipe::name)
			.returns("other reason", Recipe::reason)
			.returns(null, Recipe::ticket);
	}

	@Test
	void keepsAHundredAtMost() {
		Plan plan = this.fixture.plan(ANNA, ACCOUNT, PRO);
		long filter = this.fixture.filter(ANNA, ACCOUNT, "Basic");
		for (int number = 1; number <= Recipes.MOST; number++) {
			this.recipes.keep(ANNA, plan, filter, "Recipe " + number);
		}

		assertRefused("TOO_MANY", () -> this.recipes.keep(ANNA, plan, filter, "One more"));
	}

	@Test
	void showsOthersOnlyWhatIsShared() {
		Recipe recipe = keep(ANNA, "Pro");
		for (Actor other : List.of(BEN, ADA, EVE)) {
			assertThat(this.recipes.visible(other, ACCOUNT)).isEmpty();
			assertNotFound(() -> this.recipes.get(other, ACCOUNT, recipe.id()));
			assertNotFound(() -> this.fixture.planning().plan(other, ACCOUNT, recipe.id(), true));
		}
		this.recipes.share(ANNA, ACCOUNT, recipe.id(), true);
		assertThat(this.recipes.get(EVE, ACCOUNT, recipe.id()).shared()).isTrue();
		assertNotFound(() -> this.recipes.get(EVE, "account-2", recipe.id()));
		assertThat(this.fixture.planning().plan(BEN, ACCOUNT, recipe.id(), true).owner()).isEqualTo("ben");
	}

	@Test
	void letsNobodyChangeTheRecipeOfAnother() {
		long id = keep(ANNA, "Pro").id();
		assertNotFound(() -> this.recipes.delete(ADA, ACCOUNT, id));
		this.recipes.share(ANNA, ACCOUNT, id, true);

		assertNotFound(() -> this.recipes.change(BEN, ACCOUNT, id, "His", "because", null));
		assertNotFound(() -> this.recipes.change(ADA, ACCOUNT, id, "Hers", "because", null));
		assertNotFound(() -> this.recipes.share(ADA, ACCOUNT, id, false));
		assertNotFound(() -> this.recipes.delete(BEN, ACCOUNT, id));
		assertNotFound(() -> this.recipes.delete(EVE, ACCOUNT, id));
		this.recipes.delete(ADA, ACCOUNT, id);
		assertNotFound(() -> this.recipes.restore(BEN, ACCOUNT, id));
		assertThat(this.recipes.visible(ANNA, ACCOUNT)).isEmpty();
	}

	@Test
	void takesTheLastDeletedOneBackUnlessItsNameIsTaken() {
		long first = keep(ANNA, "First").id();
		Recipe second = keep(ANNA, "Second");
		this.recipes.delete(ANNA, ACCOUNT, first);
		this.recipes.delete(ANNA, ACCOUNT, second.id());

		assertNotFound(() -> this.recipes.get(ANNA, ACCOUNT, second.id()));
		assertNotFound(() -> this.recipes.restore(ANNA, ACCOUNT, first));
		assertThat(this.recipes.restore(ANNA, ACCOUNT, second.id())).isEqualTo(second);
		this.recipes.delete(ANNA, ACCOUNT, second.id());
		keep(ANNA, "second");
		assertRefused("NAME_TAKEN", () -> this.recipes.restore(ANNA, ACCOUNT, second.id()));
	}

	@Test
	void writesIntoTheJournalWithoutTheFilter() {
		long id = keep(ANNA, "Marta").id();
		this.recipes.change(ANNA, ACCOUNT, id, "Marta K", "other reason", null);
		this.recipes.share(ANNA, ACCOUNT, id, true);
		this.recipes.share(ANNA, ACCOUNT, id, true);
		this.fixture.planning().plan(ANNA, ACCOUNT, id, true);
		this.recipes.delete(ANNA, ACCOUNT, id);

		assertThat(journal("action")).containsExactly("recipe.created", "recipe.changed", "recipe.changed",
				"recipe.planned", "recipe.deleted");
		assertThat(journal("details")).noneMatch((details) -> details.contains("Marta"));
	}

	private Recipe keep(Actor actor, String name) {
		return this.fixture.keep(actor, ACCOUNT, name, "Basic", PRO);
	}

	private List<String> journal(String column) {
		return this.database.jdbc()
			.sql("select " + column + " from audit_entry where subject like 'recipe/%' order by sequence")
			.query((row, number) -> row.getString(1))
			.list();
	}

	private static void assertRefused(String why, Runnable action) {
		assertThatExceptionOfType(RecipeRefused.class).isThrownBy(action::run).withMessage(why);
	}

	private static void assertNotFound(Runnable action) {
		assertThatExceptionOfType(RecipeNotFound.class).isThrownBy(action::run);
	}

}
