package io.chimedesk.selection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;

import io.chimedesk.directory.UserMatch;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static io.chimedesk.selection.SelectedUsers.SELECTION;

/**
 * Adds to selections and takes from them.
 */
@Repository
class SelectionChanges {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	private final Clock clock;

	SelectionChanges(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
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
		long selection = selection(owner, accountId);
		OffsetDateTime now = StoredTime.of(this.clock.instant());
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
		long selection = selection(owner, accountId);
		this.jdbc.sql("""
				insert into selection_user (selection_id, user_id, added_at)
				select :selection, matching.user_id, :now from (%s) matching
				on conflict do nothing""".formatted(match.sql()))
			.params(match.parameters())
			.param("selection", selection)
			.param("now", StoredTime.of(this.clock.instant()))
			.update();
	}

	void remove(String owner, String accountId, Collection<String> userIds) {
		this.batches.batchUpdate(
				"delete from selection_user where selection_id = " + SELECTION + " and user_id = :user",
				userIds.stream()
					.map((user) -> new MapSqlParameterSource("owner", owner).addValue("account", accountId)
						.addValue("user", user))
					.toArray(SqlParameterSource[]::new));
	}

	void clear(String owner, String accountId) {
		this.jdbc.sql("delete from selection_user where selection_id = " + SELECTION)
			.param("owner", owner)
			.param("account", accountId)
			.update();
	}

	/** The selection of this owner, made if there is none. */
	private long selection(String owner, String accountId) {
		this.jdbc.sql("insert into selection (account_id, owner) values (:account, :owner) on conflict do nothing")
			.param("account", accountId)
			.param("owner", owner)
			.update();
		return this.jdbc.sql("select id from selection where owner = :owner and account_id = :account")
			.param("owner", owner)
			.param("account", accountId)
			.query(Long.class)
			.single();
	}

}
