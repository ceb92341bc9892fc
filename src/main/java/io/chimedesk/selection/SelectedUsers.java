package io.chimedesk.selection;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static io.chimedesk.selection.CurrentSelections.CURRENT;

/**
 * What is in the current selections.
 */
@Repository
class SelectedUsers {

	private final JdbcClient jdbc;

	SelectedUsers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int count(String owner, String accountId) {
		return this.jdbc.sql("select users from selection where id = " + CURRENT)
			.param("owner", owner)
			.param("account", accountId)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/**
	 * The selected users in the order they were added, after that number.
	 */
	List<SelectedUser> after(String owner, String accountId, long number, int limit) {
		return this.jdbc
			.sql("select number, user_id from selection_user where selection_id = " + CURRENT
					+ " and number > :after order by number fetch first :limit rows only")
			.param("owner", owner)
			.param("account", accountId)
			.param("after", number)
			.param("limit", limit)
			.query((row, index) -> new SelectedUser(row.getLong("number"), row.getString("user_id")))
			.list();
	}

	/**
	 * Everybody in that selection.
	 */
	List<String> all(long selection) {
		return this.jdbc.sql("select user_id from selection_user where selection_id = :selection order by number")
			.param("selection", selection)
			.query((row, index) -> row.getString("user_id"))
			.list();
	}

	/**
	 * Those of these users that are selected.
	 */
	Set<String> among(String owner, String accountId, Collection<String> userIds) {
		return Set.copyOf(this.jdbc.sql("""
				select s.user_id from unnest(:users) as wanted (user_id)
				join selection_user s on s.user_id = wanted.user_id and s.selection_id = %s""".formatted(CURRENT))
			.param("owner", owner)
			.param("account", accountId)
			.param("users", userIds.toArray(String[]::new))
			.query((row, index) -> row.getString("user_id"))
			.list());
	}

}
