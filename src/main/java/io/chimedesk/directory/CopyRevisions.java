package io.chimedesk.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How often our copy of an account's users was written. Whoever writes holds the lock of
 * the account, raises the revision and marks each row with it.
 */
@Repository
class CopyRevisions {

	private final JdbcClient jdbc;

	CopyRevisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The revision of the last write that was committed; 0 if there never was one.
	 */
	long of(String accountId) {
		return this.jdbc.sql("select revision from directory_copy where account_id = :accountId")
			.param("accountId", accountId)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/**
	 * Raises the revision, within the transaction that writes.
	 * @return what to mark the rows with
	 */
	long raise(String accountId) {
		if (write("update directory_copy set revision = revision + 1 where account_id = :accountId", accountId) == 0) {
			write("insert into directory_copy (account_id, revision) values (:accountId, 1)", accountId);
		}
		return of(accountId);
	}

	private int write(String sql, String accountId) {
		return this.jdbc.sql(sql).param("accountId", accountId).update();
	}

}
