package io.chimedesk.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import org.jspecify.annotations.Nullable;

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

	WishedValues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Has those users of the selection get that, whatever was wished before.
	 */
	void put(long selection, Map<String, Change> wishes) {
		UserParts.of(wishes.keySet(), (part) -> {
			List<Change> changes = Stream.of(part).map(wishes::get).map(Objects::requireNonNull).toList();
			return put(selection, part, changes);
		});
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

	private int put(long selection, String[] users, List<Change> wishes) {
		return this.jdbc.sql("""
				merge into selection_user s
				using (select w.user_id, w.tier, w.type, w.alexa, w.room
				  from unnest(:users, :tiers, :types, :alexas, :rooms) as w (user_id, tier, type, alexa, room)) wish
				on (s.selection_id = :selection and s.user_id = wish.user_id)
				when matched then update set wish_tier = wish.tier, wish_type = wish.type, wish_alexa = wish.alexa,
				  wish_room_arn = wish.room""")
			.param("selection", selection)
			.param("users", users)
			.param("tiers", column(wishes, (wish) -> (wish.tier() != null) ? wish.tier().wire() : null))
			.param("types", column(wishes, (wish) -> (wish.type() != null) ? wish.type().wire() : null))
			.param("alexas", wishes.stream().map(Change::alexaEnabled).toArray(Boolean[]::new))
			.param("rooms", column(wishes, Change::alexaRoomArn))
			.update();
	}

	private static @Nullable String[] column(List<Change> wishes, Function<Change, @Nullable String> value) {
		return wishes.stream().map(value).toArray(String[]::new);
	}

}
