package io.chimedesk.recipe;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of recipes. One that is deleted stays until its owner deletes the next, so
 * that deleting can be undone.
 */
@Repository
class StoredRecipes {

	private final JdbcClient jdbc;

	StoredRecipes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What that operator can use, the own first, each in the order of their names.
	 */
	List<Recipe> visible(String operator, String accountId) {
		return this.jdbc.sql("""
				select * from recipe
				where account_id = :account and (owner = :operator or shared) and name_key is not null
				order by case when owner = :operator then 0 else 1 end, name_key, owner""")
			.param("operator", operator)
			.param("account", accountId)
			.query(RecipeRow::recipe)
			.list();
	}

	int countOf(String owner, String accountId) {
		return this.jdbc.sql("""
				select count(*) from recipe
				where account_id = :account and owner = :owner and name_key is not null""")
			.param("account", accountId)
			.param("owner", owner)
			.query(Integer.class)
			.single();
	}

	Optional<Recipe> find(String accountId, long id) {
		return found("select * from recipe where account_id = :account and id = :id and name_key is not null",
				accountId, id);
	}

	Optional<Recipe> findDeleted(String accountId, long id) {
		return found("select * from recipe where account_id = :account and id = :id and name_key is null", accountId,
				id);
	}

	/**
	 * Adds a recipe that is not shared.
	 * @return the recipe as it is kept; empty if the name is taken
	 */
	Optional<Recipe> add(Recipe recipe) {
		int added = this.jdbc.sql("""
				insert into recipe (account_id, owner, name, name_key, query, tier, user_type, alexa_enabled,
				  alexa_room_arn, only_tiers, only_types, reason, ticket)
				values (:account, :owner, :name, :key, :query, :tier, :type, :alexa,
				  :roomArn, :onlyTiers, :onlyTypes, :reason, :ticket) on conflict do nothing""")
			.paramSource(RecipeRow.parameters(recipe))
			.update();
		return (added == 1) ? named(recipe) : Optional.empty();
	}

	/**
	 * Gives it another name, reason and ticket.
	 * @throws org.springframework.dao.DuplicateKeyException if the name is taken
	 */
	void change(long id, String name, String reason, @Nullable String ticket) {
		this.jdbc.sql("""
				update recipe set name = :name, name_key = :key, reason = :reason, ticket = :ticket
				where id = :id and name_key is not null""")
			.param("name", name)
			.param("key", RecipeName.key(name))
			.param("reason", reason)
			.param("ticket", ticket)
			.param("id", id)
			.update();
	}

	/**
	 * Shares a recipe or takes it back.
	 * @return whether it was otherwise before
	 */
	boolean share(long id, boolean shared) {
		return this.jdbc.sql("update recipe set shared = :shared where id = :id and shared <> :shared")
			.param("shared", shared)
			.param("id", id)
			.update() == 1;
	}

	/**
	 * Deletes a recipe, and for good those that its owner has deleted before.
	 * @return whether it was there
	 */
	boolean delete(Recipe recipe) {
		this.jdbc.sql("delete from recipe where account_id = :account and owner = :owner and name_key is null")
			.param("account", recipe.accountId())
			.param("owner", recipe.owner())
			.update();
		return this.jdbc.sql("update recipe set name_key = null where id = :id and name_key is not null")
			.param("id", recipe.id())
			.update() == 1;
	}

	/**
	 * Takes a deleted recipe back.
	 * @throws org.springframework.dao.DuplicateKeyException if the name is taken
	 * meanwhile
	 */
	void restore(Recipe recipe) {
		this.jdbc.sql("update recipe set name_key = :key where id = :id")
			.param("key", RecipeName.key(recipe.name()))
			.param("id", recipe.id())
			.update();
	}

	private Optional<Recipe> named(Recipe recipe) {
		return this.jdbc.sql("select * from recipe where account_id = :account and owner = :owner and name_key = :key")
			.paramSource(RecipeRow.parameters(recipe))
			.query(RecipeRow::recipe)
			.optional();
	}

	private Optional<Recipe> found(String sql, String accountId, long id) {
		return this.jdbc.sql(sql).param("account", accountId).param("id", id).query(RecipeRow::recipe).optional();
	}

}
