package io.chimedesk.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the copy, for whoever holds the lock of the account and writes them.
 */
@Repository
class CopiedUsers {

	private static final int BATCH = 1_000;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	CopiedUsers(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches.getJdbcTemplate();
	}

	/**
	 * Shows every row of the account once, in any order.
	 */
	void forEach(String accountId, Consumer<CopiedUser> consumer) {
		try (Stream<CopiedUser> all = this.jdbc.sql("select * from directory_user where account_id = :accountId")
			.withFetchSize(BATCH)
			.param("accountId", accountId)
			.query(CopiedUserRow::read)
			.stream()) {
			all.forEach(consumer);
		}
	}

	Map<String, CopiedUser> find(String accountId, Collection<String> userIds) {
		// a join, because H2 would read the whole account for a list
		try (Stream<CopiedUser> found = this.jdbc.sql("""
				select u.* from unnest(:userIds) as wanted (user_id)
				join directory_user u on u.user_id = wanted.user_id and u.account_id = :accountId""")
			.param("accountId", accountId)
			.param("userIds", userIds.toArray(String[]::new))
			.query(CopiedUserRow::read)
			.stream()) {
			return found.collect(Collectors.toMap((user) -> user.facts().userId(), Function.identity()));
		}
	}

	/**
	 * Whose rows were written after that revision.
	 */
	Set<String> writtenAfter(String accountId, long revision) {
		return Set.copyOf(this.jdbc.sql("""
				select user_id from directory_user
				where coalesce(account_id, '') = :accountId and revision > :revision""")
			.param("accountId", accountId)
			.param("revision", revision)
			.query((row, number) -> row.getString("user_id"))
			.list());
	}

	/**
	 * Marks users as written, whose facts stay what they are.
	 */
	void mark(String accountId, long revision, Collection<String> userIds) {
		this.batches.batchUpdate("update directory_user set revision = ? where account_id = ? and user_id = ?", userIds,
				BATCH, (statement, userId) -> {
					statement.setLong(1, revision);
					statement.setString(2, accountId);
					statement.setString(3, userId);
				});
	}

	void insert(String accountId, long revision, List<WrittenUser> users) {
		write("""
				insert into directory_user (email, display_name, tier, type, registration, invitation, alexa_enabled,
				  alexa_room_arn, has_phone_number, registered_on, invited_on, read_at,
				  changed_at, revision, account_id, user_id, gone)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""", accountId, revision, users);
	}

	boolean hasAny(String accountId) {
		return this.jdbc.sql("select 1 from directory_user where account_id = :accountId fetch first 1 row only")
			.param("accountId", accountId)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void update(String accountId, long revision, List<WrittenUser> users) {
		write("""
				update directory_user set email = ?, display_name = ?, tier = ?, type = ?, registration = ?,
				  invitation = ?, alexa_enabled = ?, alexa_room_arn = ?, has_phone_number = ?, registered_on = ?,
				  invited_on = ?, read_at = ?, changed_at = coalesce(?, changed_at), revision = ?, gone = false
				where account_id = ? and user_id = ?""", accountId, revision, users);
	}

	/**
	 * Marks users as gone that a whole list does not have.
	 */
	void markVanished(CopyEdition edition, Collection<String> userIds) {
		this.batches.batchUpdate(
				"update directory_user set gone = true, revision = ? where account_id = ? and user_id = ?", userIds,
				BATCH, (statement, userId) -> {
					statement.setLong(1, edition.revision());
					statement.setString(2, edition.accountId());
					statement.setString(3, userId);
				});
	}

	void markGone(CopyEdition edition, String userId, Instant readAt) {
		this.jdbc.sql("""
				update directory_user set gone = true, read_at = :readAt, revision = :revision
				where account_id = :accountId and user_id = :userId""")
			.param("readAt", StoredTime.of(readAt))
			.param("revision", edition.revision())
			.param("accountId", edition.accountId())
			.param("userId", userId)
			.update();
	}

	private void write(String sql, String accountId, long revision, List<WrittenUser> users) {
		this.batches.batchUpdate(sql, users, BATCH,
				(statement, user) -> CopiedUserRow.bind(statement, accountId, revision, user));
	}

}
