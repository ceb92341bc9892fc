package io.chimedesk.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static io.chimedesk.selection.CurrentSelections.CURRENT;

/**
 * What lists wish for selected users.
 */
@Repository
class WishedValues {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	WishedValues(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Has those users of the selection get that, whatever was wished before.
	 */
	void put(long selection, Map<String, Change> wishes) {
		this.batches.batchUpdate("""
				update selection_user set wish_tier = :tier, wish_type = :type, wish_alexa = :alexa,
				  wish_room_arn = :roomArn where selection_id = :selection and user_id = :user""",
				wishes.entrySet()
					.stream()
					.map((wish) -> row(selection, wish.getKey(), wish.getValue()))
					.toArray(SqlParameterSource[]::new));
	}

	/**
	 * What is wished for the users of the current selection, in the order they were
	 * added; only those with a wish.
	 */
	Map<String, Change> all(String owner, String accountId) {
		Map<String, Change> wishes = new LinkedHashMap<>();
		this.jdbc.sql("""
				select user_id, wish_tier, wish_type, wish_alexa, wish_room_arn from selection_user
				where selection_id = %s and (wish_tier is not null or wish_type is not null
				  or wish_alexa is not null or wish_room_arn is not null)
				order by number""".formatted(CURRENT))
			.param("owner", owner)
			.param("account", accountId)
			.query((row) -> {
				wishes.put(row.getString("user_id"), wish(row));
			});
		return wishes;
	}

	static Change wish(ResultSet row) throws SQLException {
		return new Change(LicenceTier.of(row.getString("wish_tier")).orElse(null),
				UserType.of(row.getString("wish_type")).orElse(null), row.getObject("wish_alexa", Boolean.class),
				row.getString("wish_room_arn"));
	}

	private static SqlParameterSource row(long selection, String userId, Change wish) {
		return new MapSqlParameterSource("selection", selection).addValue("user", userId)
			.addValue("tier", (wish.tier() != null) ? wish.tier().wire() : null)
			.addValue("type", (wish.type() != null) ? wish.type().wire() : null)
			.addValue("alexa", wish.alexaEnabled())
			.addValue("roomArn", wish.alexaRoomArn());
	}

}
