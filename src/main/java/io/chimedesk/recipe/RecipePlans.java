package io.chimedesk.recipe;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which plans were made by which recipe.
 */
@Repository
class RecipePlans {

	private final JdbcClient jdbc;

	RecipePlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RecipePlan> of(long recipe) {
		return this.jdbc.sql("select plan_id, whole from recipe_plan where recipe_id = :recipe")
			.param("recipe", recipe)
			.query((row, number) -> new RecipePlan(row.getObject("plan_id", UUID.class), row.getBoolean("whole")))
			.list();
	}

	/**
	 * @param whole whether the plan is of all that matched, not only of the new ones
	 */
	void add(long recipe, UUID plan, boolean whole) {
		this.jdbc.sql("insert into recipe_plan (plan_id, recipe_id, whole) values (:plan, :recipe, :whole)")
			.param("plan", plan)
			.param("recipe", recipe)
			.param("whole", whole)
			.update();
	}

	/**
	 * Lets a plan count for the recipe that an earlier one was made by, if it was.
	 */
	void follow(UUID earlier, UUID redrafted) {
		this.jdbc.sql("""
				insert into recipe_plan (plan_id, recipe_id, whole)
				select cast(:redrafted as uuid), recipe_id, whole from recipe_plan where plan_id = :earlier""")
			.param("redrafted", redrafted)
			.param("earlier", earlier)
			.update();
	}

	/**
	 * A plan that was made by a recipe.
	 */
	record RecipePlan(UUID planId, boolean whole) {
	}

}
