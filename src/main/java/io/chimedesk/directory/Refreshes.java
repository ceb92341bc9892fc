package io.chimedesk.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The last refresh of each account. Every change is guarded: false means that somebody
 * else was first.
 */
@Repository
class Refreshes {

	/** Stands for the list of accounts. */
	static final String ACCOUNTS = "*";

	private static final int LONGEST_MESSAGE = 1_000;

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

	Optional<OpenRefresh> open(String accountId) {
		return this.jdbc.sql("select * from directory_refresh where account_id = :accountId and status = 'RUNNING'")
			.param("accountId", accountId)
			.query(RefreshRow::open)
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
				  finished_at = null, next_token = null, pages = 0, users = 0, troubles = 0, restarts = 0,
				  waits_until = null, failure = null, message = null
				where account_id = :accountId and status <> 'RUNNING'""")
			.param("accountId", accountId)
			.param("stageId", stageId)
			.param("now", StoredTime.of(now))
			.update() == 1;
	}

	boolean advance(OpenRefresh refresh, @Nullable String nextToken, int users) {
		return step("""
				update directory_refresh set next_token = :nextToken, pages = pages + 1, users = users + :users,
				  troubles = 0, waits_until = null, message = null""", refresh).param("nextToken", nextToken)
			.param("users", users)
			.update() == 1;
	}

	/**
	 * Begins the refresh anew, with a stage of its own, so that nobody goes on with the
	 * earlier pages.
	 */
	boolean restart(OpenRefresh refresh, String stageId, Instant now) {
		return step("""
				update directory_refresh set stage_id = :newStageId, started_at = :now, next_token = null, pages = 0,
				  users = 0, troubles = 0, restarts = restarts + 1, waits_until = null, message = null""", refresh)
			.param("newStageId", stageId)
			.param("now", StoredTime.of(now))
			.update() == 1;
	}

	boolean postpone(OpenRefresh refresh, Instant until, String message) {
		return step("""
				update directory_refresh set troubles = troubles + 1, waits_until = :until, message = :message""",
				refresh)
			.param("until", StoredTime.of(until))
			.param("message", cut(message))
			.update() == 1;
	}

	boolean complete(String accountId, String stageId, Instant now) {
		return this.jdbc.sql("""
				update directory_refresh set status = 'COMPLETE', complete_at = started_at, finished_at = :now,
				  next_token = null, waits_until = null, message = null
				where account_id = :accountId and stage_id = :stageId and status = 'RUNNING'""")
			.param("accountId", accountId)
			.param("stageId", stageId)
			.param("now", StoredTime.of(now))
			.update() == 1;
	}

	boolean fail(OpenRefresh refresh, RefreshFailure failure, String message, Instant now) {
		return step("""
				update directory_refresh set status = 'FAILED', finished_at = :now, next_token = null,
				  waits_until = null, failure = :failure, message = :message""", refresh)
			.param("now", StoredTime.of(now))
			.param("failure", failure.name())
			.param("message", cut(message))
			.update() == 1;
	}

	private StatementSpec step(String update, OpenRefresh refresh) {
		return this.jdbc.sql(update + """

				where account_id = :accountId and stage_id = :stageId and pages = :pages and status = 'RUNNING'""")
			.param("accountId", refresh.accountId())
			.param("stageId", refresh.stageId())
			.param("pages", refresh.pages());
	}

	private static @Nullable String cut(String message) {
		String text = String.valueOf(UserRows.text(message));
		return (text.length() <= LONGEST_MESSAGE) ? text : text.substring(0, LONGEST_MESSAGE);
	}

}
