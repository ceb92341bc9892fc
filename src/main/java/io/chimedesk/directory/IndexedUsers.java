package io.chimedesk.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the index of an account is made of.
 */
@Repository
class IndexedUsers {

	private static final int FETCH_SIZE = 2_000;

	private final JdbcClient jdbc;

	IndexedUsers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The users that were written after that revision, as one statement saw them.
	 */
	List<IndexedUser> since(String accountId, long revision) {
		return this.jdbc.sql("""
				select u.number, u.user_id, u.email, u.display_name, u.tier, u.type, u.registration, u.invitation,
				  u.alexa_enabled, u.alexa_room_arn, u.gone, u.changed_at
				from directory_user u join directory_copy c on c.account_id = u.account_id
				where u.account_id = :accountId and u.revision > :revision""")
			.withFetchSize(FETCH_SIZE)
			.param("accountId", UserRows.text(accountId))
			.param("revision", revision)
			.query(IndexedUsers::user)
			.list();
	}

	private static IndexedUser user(ResultSet row, int number) throws SQLException {
		@Nullable Instant changed = UserRows.instant(row, "changed_at");
		return new IndexedUser(UserRows.listed(row, number), (changed != null) ? changed.toEpochMilli() : 0);
	}

}
