package io.chimedesk.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.chimedesk.directory.UserMatch;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of selections.
 */
@Repository
class SelectedUsers {

	private static final String SELECTION = "(select id from selection where owner = :owner and account_id = :account)";

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	private final Clock clock;

	SelectedUsers(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * Adds these users; those that are in it already stay.
	 */
	void add(String owner, String accountId, Collection<String> userIds) {
		if (userIds.isEmpty()) {
			return;
		}
		long selection = touch(owner, accountId);
		OffsetDateTime now = now();
		this.batches.batchUpdate("""
				insert into selection_user (selection_id, user_id, added_at) values (:selection, :user, :now)
				on conflict do nothing""",
				userIds.stream()
					.map((user) -> new MapSqlParameterSource("selection", selection).addValue("user", user)
						.addValue("now", now))
					.toArray(SqlParameterSource[]::new));
	}

	/**
	 * Adds all users that match, in one statement.
	 */
	void addAll(String owner, String accountId, UserMatch match) {
		long selection = touch(owner, accountId);
		this.jdbc.sql("""
				insert into selection_user (selection_id, user_id, added_at)
				select :selection, matching.user_id, :now from (%s) matching
				on conflict do nothing""".formatted(match.sql()))
			.params(match.parameters())
			.param("selection", selection)
			.param("now", now())
			.update();
	}

	void remove(String owner, String accountId, Collection<String> userIds) {
		this.jdbc.sql("delete from selection_user where selection_id = " + SELECTION + " and user_id in (:users)")
			.param("owner", owner)
			.param("account", accountId)
			.param("users", userIds)
			.update();
	}

	/**
	 * Removes the users that the plan sends.
	 */
	void removePlanned(String owner, String accountId, UUID planId) {
		this.jdbc.sql("delete from selection_user where selection_id = " + SELECTION + """
				and user_id in (select user_id from plan_item where plan_id = :plan and skip is null)""")
			.param("owner", owner)
			.param("account", accountId)
			.param("plan", planId)
			.update();
	}

	void clear(String owner, String accountId) {
		this.jdbc.sql("delete from selection_user where selection_id = " + SELECTION)
			.param("owner", owner)
			.param("account", accountId)
			.update();
	}

	int count(String owner, String accountId) {
		return this.jdbc.sql("select count(*) from selection_user where selection_id = " + SELECTION)
			.param("owner", owner)
			.param("account", accountId)
			.query(Integer.class)
			.single();
	}

	/**
	 * How many of the selected users match.
	 */
	int count(String owner, String accountId, UserMatch match) {
		return this.jdbc
			.sql("select count(*) from selection_user where selection_id = " + SELECTION
					+ " and user_id in (%s)".formatted(match.sql()))
			.params(match.parameters())
			.param("owner", owner)
			.param("account", accountId)
			.query(Integer.class)
			.single();
	}

	/**
	 * The selected users in the order they were added, after that number.
	 */
	List<SelectedUser> after(String owner, String accountId, long number, int limit) {
		return this.jdbc
			.sql("select number, user_id from selection_user where selection_id = " + SELECTION
					+ " and number > :after order by number fetch first :limit rows only")
			.param("owner", owner)
			.param("account", accountId)
			.param("after", number)
			.param("limit", limit)
			.query((row, index) -> new SelectedUser(row.getLong("number"), row.getString("user_id")))
			.list();
	}

	/**
	 * Those of these users that are selected.
	 */
	Set<String> among(String owner, String accountId, Collection<String> userIds) {
		return Set.copyOf(this.jdbc.sql("""
				select s.user_id from unnest(:users) as wanted (user_id)
				join selection_user s on s.user_id = wanted.user_id and s.selection_id = %s""".formatted(SELECTION))
			.param("owner", owner)
			.param("account", accountId)
			.param("users", userIds.toArray(String[]::new))
			.query((row, index) -> row.getString("user_id"))
			.list());
	}

	private long touch(String owner, String accountId) {
		this.jdbc.sql("""
				insert into selection (account_id, owner, updated_at) values (:account, :owner, :now)
				on conflict do nothing""")
			.param("account", accountId)
			.param("owner", owner)
			.param("now", now())
			.update();
		return this.jdbc.sql("select id from selection where owner = :owner and account_id = :account")
			.param("owner", owner)
			.param("account", accountId)
			.query(Long.class)
			.single();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
	}

}
