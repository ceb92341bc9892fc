package io.chimedesk.recipe;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.selection.Change;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * How a recipe stands in its row.
 */
final class RecipeRow {

	private RecipeRow() {
	}

	static Recipe recipe(ResultSet row, int number) throws SQLException {
		return new Recipe(row.getLong("id"), row.getString("account_id"), row.getString("owner"), row.getString("name"),
				row.getString("query"), change(row), only(row), row.getString("reason"), row.getString("ticket"),
				row.getBoolean("shared"));
	}

	/**
	 * Everything but the ID and whether it is shared.
	 */
	static SqlParameterSource parameters(Recipe recipe) {
		Change change = recipe.change();
		return new MapSqlParameterSource("account", recipe.accountId()).addValue("owner", recipe.owner())
			.addValue("name", recipe.name())
			.addValue("key", RecipeName.key(recipe.name()))
			.addValue("query", recipe.query())
			.addValue("tier", (change.tier() != null) ? change.tier().wire() : null)
			.addValue("type", (change.type() != null) ? change.type().wire() : null)
			.addValue("alexa", change.alexaEnabled())
			.addValue("roomArn", change.alexaRoomArn())
			.addValue("onlyTiers", OnlyFrom.text(recipe.only().tiers()))
			.addValue("onlyTypes", OnlyFrom.text(recipe.only().types()))
			.addValue("reason", recipe.reason())
			.addValue("ticket", recipe.ticket());
	}

	private static Change change(ResultSet row) throws SQLException {
		return new Change(LicenceTier.of(row.getString("tier")).orElse(null),
				UserType.of(row.getString("user_type")).orElse(null), row.getObject("alexa_enabled", Boolean.class),
				row.getString("alexa_room_arn"));
	}

	private static OnlyFrom only(ResultSet row) throws SQLException {
		return new OnlyFrom(OnlyFrom.values(row.getString("only_tiers")), OnlyFrom.values(row.getString("only_types")));
	}

}
