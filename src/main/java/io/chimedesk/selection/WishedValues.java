package io.chimedesk.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
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

	private static final String WISHED = """
			(s.wish_tier is not null or s.wish_type is not null or s.wish_alexa is not null
			  or s.wish_room_arn is not null)""";

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
				select s.user_id, s.wish_tier, s.wish_type, s.wish_alexa, s.wish_room_arn from selection_user s
				where s.selection_id = %s and %s order by s.number""".formatted(CURRENT, WISHED))
			.param("owner", owner)
			.param("account", accountId)
			.query((row) -> {
				wishes.put(row.getString("user_id"), wish(row));
			});
		return wishes;
	}

	/**
	 * What is wished for those of these users who are in the current selection.
	 */
	Map<String, Change> of(String owner, String accountId, Collection<String> userIds) {
		Map<String, Change> wishes = new LinkedHashMap<>();
		this.jdbc.sql("""
				select s.user_id, s.wish_tier, s.wish_type, s.wish_alexa, s.wish_room_arn
				from unnest(:users) as meant (user_id)
				join selection_user s on s.user_id = meant.user_id and s.selection_id = %s
				where %s""".formatted(CURRENT, WISHED))
			.param("owner", owner)
			.param("account", accountId)
			.param("users", userIds.toArray(String[]::new))
			.query((row) -> {
				wishes.put(row.getString("user_id"), wish(row));
			});
		return wishes;
	}

	/**
	 * How many users of the current selection have a wish.
	 */
	int count(String owner, String accountId) {
		return this.jdbc
			.sql("select count(*) from selection_user s where s.selection_id = %s and %s".formatted(CURRENT, WISHED))
			.param("owner", owner)
			.param("account", accountId)
			.query(Integer.class)
			.single();
	}

	private static Change wish(ResultSet row) throws SQLException {
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
