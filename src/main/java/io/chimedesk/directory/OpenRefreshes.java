package io.chimedesk.directory;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The refreshes that are under way, for whoever carries one on. Every change is guarded:
 * false means that somebody else was first or has stopped it.
 */
@Repository
class OpenRefreshes {

	private static final int LONGEST_MESSAGE = 1_000;

	private final JdbcClient jdbc;

	OpenRefreshes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<OpenRefresh> find(String accountId) {
		return this.jdbc.sql("select * from directory_refresh where account_id = :accountId and status = 'RUNNING'")
			.param("accountId", accountId)
			.query(RefreshRow::open)
			.optional();
	}

	boolean advance(OpenRefresh refresh, OpenRefresh after, int users) {
		return step("""
				update directory_refresh set next_token = :nextToken, pages = :after, users = users + :users,
				  troubles = 0, waits_until = null, message = null""", refresh).param("nextToken", after.nextToken())
			.param("after", after.pages())
			.param("users", users)
			.update() == 1;
	}

	/**
	 * Begins the refresh anew, with a stage of its own, so that nobody goes on with the
	 * earlier pages.
	 */
	boolean restart(OpenRefresh refresh, String stageId, Instant now) {
		return step("""
				update directory_refresh set stage_id = :newStageId, started_at = :now, going_since = :now,
				  next_token = null, pages = 0, users = 0, users_before = 0, troubles = 0, restarts = restarts + 1,
				  waits_until = null, message = null""", refresh).param("newStageId", stageId)
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

	/**
	 * Ends the reading of the accounts.
	 */
	boolean complete(OpenRefresh refresh, Instant now) {
		return complete(refresh, 0, 0, null, now);
	}

	/**
	 * @param revision of the write that took the list over
	 */
	boolean complete(OpenRefresh refresh, StagedPage last, long revision, Instant now) {
		return complete(refresh, 1, last.users().size(), revision, now);
	}

	private boolean complete(OpenRefresh refresh, int pages, int users, @Nullable Long revision, Instant now) {
		return step("""
				update directory_refresh set status = 'COMPLETE', complete_at = started_at, complete_until = :now,
				  complete_stage_id = stage_id, complete_revision = :revision, finished_at = :now,
				  pages = pages + :more, users = users + :users, next_token = null, waits_until = null,
				  message = null""", refresh).param("now", StoredTime.of(now))
			.param("revision", revision)
			.param("more", pages)
			.param("users", users)
			.update() == 1;
	}

	boolean fail(OpenRefresh refresh, RefreshFailure failure, String message, Instant now) {
		return step("""
				update directory_refresh set status = 'FAILED', finished_at = :now, next_token = :nextToken,
				  waits_until = null, failure = :failure, message = :message""", refresh)
			.param("now", StoredTime.of(now))
			.param("nextToken", failure.leavesPages() ? refresh.nextToken() : null)
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
