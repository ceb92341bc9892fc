package io.chimedesk.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the users whom no plan may send.
 */
@Repository
class ProtectedUsers {

	private final JdbcClient jdbc;

	private final Clock clock;

	ProtectedUsers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Set<String> ids(String accountId) {
		return Set.copyOf(this.jdbc.sql("select user_id from protected_user where account_id = :account")
			.param("account", accountId)
			.query((row, number) -> row.getString("user_id"))
			.list());
	}

	/**
	 * Since when each user is protected, by ID.
	 */
	Map<String, Instant> times(String accountId) {
		Map<String, Instant> times = new HashMap<>();
		this.jdbc.sql("select user_id, protected_at from protected_user where account_id = :account")
			.param("account", accountId)
			.query((row) -> {
				times.put(row.getString("user_id"), row.getObject("protected_at", OffsetDateTime.class).toInstant());
			});
		return times;
	}

	/**
	 * Everybody who is protected.
	 */
	List<ProtectedUser> all(String accountId) {
		return this.jdbc.sql("select * from protected_user where account_id = :account")
			.param("account", accountId)
			.query(ProtectedUsers::user)
			.list();
	}

	/**
	 * Those of these users that are protected.
	 */
	List<ProtectedUser> among(String accountId, Collection<String> userIds) {
		return this.jdbc.sql("""
				select p.* from unnest(:users) as wanted (user_id)
				join protected_user p on p.user_id = wanted.user_id and p.account_id = :account""")
			.param("account", accountId)
			.param("users", userIds.toArray(String[]::new))
			.query(ProtectedUsers::user)
			.list();
	}

	/**
	 * Whether a plan would send somebody who is protected, and by nobody's word.
	 */
	boolean isAnyIn(UUID planId) {
		return this.jdbc.sql("""
				select count(*) from plan_item i join plan on plan.id = i.plan_id
				join protected_user p on p.account_id = plan.account_id and p.user_id = i.user_id
				where i.plan_id = :plan and i.skip is null
				  and (i.override_at is null or i.override_at < p.protected_at)""")
			.param("plan", planId)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Protects a user; one who is protected stays so, as before.
	 * @return whether the user was not protected before
	 */
	boolean add(String accountId, String userId, String by, String reason) {
		return this.jdbc.sql("""
				insert into protected_user (account_id, user_id, protected_by, protected_at, reason)
				values (:account, :user, :by, :now, :reason) on conflict do nothing""")
			.param("account", accountId)
			.param("user", userId)
			.param("by", by)
			.param("now", StoredTime.of(this.clock.instant()))
			.param("reason", reason)
			.update() > 0;
	}

	/**
	 * Releases a user.
	 * @return whether the user was protected
	 */
	boolean remove(String accountId, String userId) {
		return this.jdbc.sql("delete from protected_user where account_id = :account and user_id = :user")
			.param("account", accountId)
			.param("user", userId)
			.update() > 0;
	}

	private static ProtectedUser user(ResultSet row, int number) throws SQLException {
		return new ProtectedUser(row.getString("user_id"), row.getString("protected_by"),
				row.getObject("protected_at", OffsetDateTime.class).toInstant(), row.getString("reason"));
	}

}
