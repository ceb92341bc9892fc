package io.chimedesk.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which write made our copy of an account's users what it is. Whoever writes holds the
 * lock of the account, raises the revision and marks each row with it.
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
	 * Raises the revision to a number that no copy has had, within the transaction that
	 * writes.
	 * @return what to mark the rows with
	 */
	long raise(String accountId) {
		long next = next();
		if (write("update directory_copy set revision = :revision where account_id = :accountId", accountId,
				next) == 0) {
			write("insert into directory_copy (account_id, revision) values (:accountId, :revision)", accountId, next);
		}
		return next;
	}

	/**
	 * A number that no copy has had, and that every later one exceeds.
	 */
	long next() {
		return this.jdbc.sql("select nextval('directory_revision')").query(Long.class).single();
	}

	/**
	 * Whether anything is seen of the account's users.
	 */
	boolean isPublished(String accountId) {
		return this.jdbc.sql("select 1 from directory_copy where account_id = :accountId")
			.param("accountId", accountId)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/**
	 * Whether a first list is being read, or was broken off.
	 */
	boolean isFirstCopyUnderWay(String accountId) {
		return !isPublished(accountId) && this.jdbc.sql("""
				select 1 from directory_user where account_id = :accountId
				union all
				select 1 from directory_refresh where account_id = :accountId and status = 'RUNNING'
				fetch first 1 row only""").param("accountId", accountId).query(Integer.class).optional().isPresent();
	}

	private int write(String sql, String accountId, long revision) {
		return this.jdbc.sql(sql).param("accountId", accountId).param("revision", revision).update();
	}

}
