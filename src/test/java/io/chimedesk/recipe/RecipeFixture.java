package io.chimedesk.recipe;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanFixture;
import io.chimedesk.plan.PlanRedrafted;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.FilterQueries;
import io.chimedesk.selection.SavedFilter;
import io.chimedesk.selection.SavedFilters;
import io.chimedesk.selection.SelectionFixture;
import io.chimedesk.testing.TestDatabase;

/**
 * Recipes on a test database.
 */
record RecipeFixture(Recipes recipes, RecipeUsers users, RecipePlanning planning, SavedFilters filters,
		PlanFixture plans) {

	static RecipeFixture on(TestDatabase database, Directory directory) {
		RecipePlans made = new RecipePlans(database.jdbc());
		PlanFixture plans = PlanFixture.on(database, directory, PlanFixture.NOTHING_HELD, Clock.systemUTC(),
				(event) -> made.follow(((PlanRedrafted) event).earlier(), ((PlanRedrafted) event).redrafted()));
		SavedFilters filters = SelectionFixture.filters(database);
		RecipeJournal journal = new RecipeJournal(AuditFixture.on(database));
		Recipes recipes = new Recipes(new StoredRecipes(database.jdbc()), filters, journal);
		RecipeUsers users = new RecipeUsers(directory, new Tiers(), made, PlanFixture.confirmed(database));
		return new RecipeFixture(recipes, users, new RecipePlanning(recipes, users, made, plans.plans(), journal),
				filters, plans);
	}

	/**
	 * Keeps a recipe that sets this for the users who have that tier.
	 */
	Recipe keep(Actor actor, String accountId, String name, String tier, Change change) {
		return this.recipes.keep(actor, plan(actor, accountId, change), filter(actor, accountId, tier), name);
	}

	/**
	 * The actor's filter for the users who have that tier.
	 */
	long filter(Actor actor, String accountId, String tier) {
		if (this.filters.visible(actor, accountId).stream().noneMatch((filter) -> filter.name().equals(tier))) {
			this.filters.save(actor, accountId, tier, tier);
		}
		return this.filters.visible(actor, accountId)
			.stream()
			.filter((filter) -> filter.name().equals(tier))
			.map(SavedFilter::id)
			.findFirst()
			.orElseThrow();
	}

	Plan plan(Actor actor, String accountId, Change change) {
		return this.plans.plans().draft(actor, accountId, List.of("user-0001"), change, "because", "INC-1", null);
	}

	/**
	 * Plans and confirms, for all or for the new ones.
	 */
	Plan run(Actor actor, Recipe recipe, boolean whole) {
		return confirm(actor, this.planning.plan(actor, recipe.accountId(), recipe.id(), whole).id());
	}

	Plan confirm(Actor actor, UUID planId) {
		Plan plan = this.plans.plans().get(planId, actor);
		return this.plans.plans().confirm(planId, plan.digest(), actor, plan.asksForCount() ? plan.toSend() : null);
	}

	/**
	 * Here a query is a tier.
	 */
	private record Tiers() implements FilterQueries {

		@Override
		public UserFilter filter(String query) {
			return new UserFilter(null, Set.of(query), Set.of(), Set.of(), Set.of(), null);
		}

		@Override
		public String words(String query) {
			return query;
		}

	}

}
