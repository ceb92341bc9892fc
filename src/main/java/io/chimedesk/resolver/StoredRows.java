package io.chimedesk.resolver;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the lists.
 */
@Repository
class StoredRows {

	private static final int BATCH = 1_000;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	StoredRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(UUID listId, List<ListRow> rows) {
		for (int start = 0; start < rows.size(); start += BATCH) {
			List<ListRow> part = rows.subList(start, Math.min(start + BATCH, rows.size()));
			this.jdbc.sql("""
					insert into resolver_row (list_id, number, line, text, tier, user_type, alexa_enabled,
					  alexa_room_arn, outcome, reason, detail, user_id, refused)
					select cast(:list as uuid), r.number, r.line, r.text, r.tier, r.user_type, cast(r.alexa as boolean),
					  r.room_arn, r.outcome, r.reason, r.detail, r.user_id, r.refused
					from unnest(:numbers, :lines, :texts, :tiers, :types, :alexas, :roomArns, :outcomes, :reasons,
					  :details, :users, :refused)
					as r (number, line, text, tier, user_type, alexa, room_arn, outcome, reason, detail, user_id,
					  refused)""").param("list", listId).params(StoredRow.columns(part)).update();
		}
	}

	/**
	 * Puts these rows in the places of those of their numbers.
	 */
	void replace(UUID listId, List<ListRow> rows) {
		this.batches.batchUpdate("""
				update resolver_row set text = :text, tier = :tier, user_type = :type, alexa_enabled = :alexa,
				  alexa_room_arn = :roomArn, outcome = :outcome, reason = :reason, detail = :detail, user_id = :user,
				  refused = :refused
				where list_id = :list and number = :number""", parameters(listId, rows));
	}

	/**
	 * How many rows each group has; groups without any are not in it.
	 */
	Map<Group, Integer> counts(UUID listId) {
		Map<Group, Integer> counts = new EnumMap<>(Group.class);
		this.jdbc.sql("select outcome, count(*) as amount from resolver_row where list_id = :list group by outcome")
			.param("list", listId)
			.query((row) -> {
				counts.put(Group.valueOf(row.getString("outcome")), row.getInt("amount"));
			});
		return counts;
	}

	/**
	 * The number of the last row, 0 if there is none.
	 */
	int last(UUID listId) {
		return this.jdbc.sql("""
				select number from resolver_row where list_id = :list
				order by number desc fetch first 1 rows only""")
			.param("list", listId)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/**
	 * Rows of these groups in the order of the list, after that number.
	 */
	List<ListRow> after(UUID listId, Collection<Group> groups, int number, int limit) {
		return this.jdbc.sql("""
				select * from resolver_row
				where list_id = :list and outcome in (:groups) and number > :after
				order by number fetch first :limit rows only""")
			.param("list", listId)
			.param("groups", groups.stream().map(Group::name).toList())
			.param("after", number)
			.param("limit", limit)
			.query(StoredRow::row)
			.list();
	}

	Optional<ListRow> find(UUID listId, int number) {
		return this.jdbc.sql("select * from resolver_row where list_id = :list and number = :number")
			.param("list", listId)
			.param("number", number)
			.query(StoredRow::row)
			.optional();
	}

	/**
	 * The rows that mean this user, in the order of the list.
	 */
	List<ListRow> meaning(UUID listId, String userId) {
		return this.jdbc.sql("select * from resolver_row where list_id = :list and user_id = :user order by number")
			.param("list", listId)
			.param("user", userId)
			.query(StoredRow::row)
			.list();
	}

	private static SqlParameterSource[] parameters(UUID listId, List<ListRow> rows) {
		return rows.stream().map((row) -> StoredRow.parameters(listId, row)).toArray(SqlParameterSource[]::new);
	}

}
