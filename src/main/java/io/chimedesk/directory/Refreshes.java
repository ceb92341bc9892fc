package io.chimedesk.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The last refresh of each account, and what an operator can do to it. Every change is
 * guarded: false means that somebody else was first.
 */
@Repository
class Refreshes {

	/** Stands for the list of accounts. */
	static final String ACCOUNTS = "*";

	private final JdbcClient jdbc;

	Refreshes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<RefreshState> find(String accountId) {
		return this.jdbc.sql("select * from directory_refresh where account_id = :accountId")
			.param("accountId", accountId)
			.query(RefreshRow::state)
			.optional();
	}

	/**
	 * What is under way, accounts or their list.
	 */
	List<String> running() {
		return this.jdbc.sql("select account_id from directory_refresh where status = 'RUNNING'")
			.query((row, number) -> row.getString("account_id"))
			.list();
	}

	void ensure(String accountId) {
		this.jdbc.sql("""
				insert into directory_refresh (account_id, status, pages, users, troubles)
				select a.account_id, 'NEVER', 0, 0, 0 from chime_account a
				where a.account_id = :accountId and not exists (
				  select 1 from directory_refresh r where r.account_id = a.account_id)""")
			.param("accountId", accountId)
			.update();
	}

	boolean begin(String accountId, String stageId, Instant now) {
		return this.jdbc.sql("""
				update directory_refresh set status = 'RUNNING', stage_id = :stageId, started_at = :now,
				  going_since = :now, finished_at = null, next_token = null, pages = 0, users = 0, users_before = 0,
				  troubles = 0, restarts = 0, waits_until = null, failure = null, message = null
				where account_id = :accountId and status <> 'RUNNING'""")
			.param("accountId", accountId)
			.param("stageId", stageId)
			.param("now", StoredTime.of(now))
			.update() == 1;
	}

	boolean stop(String accountId, Instant now) {
		return this.jdbc.sql("""
				update directory_refresh set status = 'STOPPED', finished_at = :now, waits_until = null, message = null
				where account_id = :accountId and status = 'RUNNING'""")
			.param("accountId", accountId)
			.param("now", StoredTime.of(now))
			.update() == 1;
	}

	/**
	 * Goes on with a refresh that was broken off after at least one page.
	 */
	boolean goOn(String accountId, Instant now) {
		return this.jdbc.sql("""
				update directory_refresh set status = 'RUNNING', going_since = :now, users_before = users,
				  finished_at = null, troubles = 0, restarts = 0, failure = null, message = null
				where account_id = :accountId and status in ('STOPPED', 'FAILED') and next_token is not null""")
			.param("accountId", accountId)
			.param("now", StoredTime.of(now))
			.update() == 1;
	}

}
