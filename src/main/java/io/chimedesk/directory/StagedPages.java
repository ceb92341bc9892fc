package io.chimedesk.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages that were read and wait to be taken over into the copy, all at once.
 */
@Repository
class StagedPages {

	private static final int[] TYPES = { Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR,
			Types.VARBINARY, Types.VARCHAR, Types.TIMESTAMP_WITH_TIMEZONE };

	private static final int FETCH_SIZE = 20;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	StagedPages(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches.getJdbcTemplate();
	}

	/**
	 * Adds pages that follow those that the refresh has.
	 */
	void add(OpenRefresh refresh, List<PackedPage> pages) {
		List<Object[]> rows = new ArrayList<>();
		for (PackedPage packed : pages) {
			StagedPage page = packed.page();
			rows.add(new @Nullable Object[] { refresh.stageId(), refresh.pages() + rows.size() + 1, refresh.accountId(),
					page.token(), "\n" + String.join("\n", page.userIds()) + "\n", packed.body(), packed.digest(),
					StoredTime.of(page.readAt()) });
		}
		this.batches.batchUpdate("""
				insert into directory_page (stage_id, page, account_id, token, user_ids, body, digest, read_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", rows, TYPES);
	}

	/**
	 * What the pages of a stage tell about the whole list.
	 */
	ListSoFar list(String stageId) {
		ListSoFar list = new ListSoFar();
		this.jdbc.sql("select token, user_ids from directory_page where stage_id = :stageId")
			.withFetchSize(FETCH_SIZE)
			.param("stageId", stageId)
			.query((row) -> {
				list.add(userIds(row), row.getString("token"));
			});
		return list;
	}

	List<PageMark> marks(String stageId) {
		return this.jdbc.sql("select page, digest from directory_page where stage_id = :stageId order by page")
			.param("stageId", stageId)
			.query((row, number) -> new PageMark(row.getInt("page"), row.getString("digest")))
			.list();
	}

	/**
	 * Who stands on some pages of a stage.
	 */
	void forEachUserId(String stageId, Predicate<Integer> pages, BiConsumer<Integer, String> consumer) {
		this.jdbc.sql("select page, user_ids from directory_page where stage_id = :stageId")
			.withFetchSize(FETCH_SIZE)
			.param("stageId", stageId)
			.query((row) -> {
				int page = row.getInt("page");
				if (pages.test(page)) {
					userIds(row).forEach((userId) -> consumer.accept(page, userId));
				}
			});
	}

	/**
	 * Unpacks some pages of a stage.
	 * @return their users by ID
	 */
	Map<String, ReadUser> users(String stageId, Collection<Integer> pages) {
		Map<String, ReadUser> users = new HashMap<>();
		this.jdbc.sql("""
				select p.body, p.read_at from unnest(:pages) as wanted (page)
				join directory_page p on p.stage_id = :stageId and p.page = wanted.page""")
			.withFetchSize(FETCH_SIZE)
			.param("pages", pages.toArray(Integer[]::new))
			.param("stageId", stageId)
			.query((row) -> {
				Instant readAt = UserRows.known(row, "read_at");
				PackedPage.users(row.getBytes("body"))
					.forEach((user) -> users.put(user.userId(), new ReadUser(user, readAt)));
			});
		return users;
	}

	/**
	 * Throws away what was taken over: of the last whole list all but who was seen when,
	 * and all of the one before.
	 */
	void tidy(String accountId) {
		this.jdbc
			.sql("""
					update directory_page set body = null where account_id = :accountId and body is not null and stage_id in (
					  select r.complete_stage_id from directory_refresh r where r.status = 'COMPLETE')""")
			.param("accountId", accountId)
			.update();
		this.jdbc.sql("""
				delete from directory_page where account_id = :accountId and stage_id not in (
				  select r.stage_id from directory_refresh r where r.stage_id is not null) and stage_id not in (
				  select r.complete_stage_id from directory_refresh r where r.complete_stage_id is not null)""")
			.param("accountId", accountId)
			.update();
	}

	/**
	 * Throws away the pages of lists that were not read to their end, and what they have
	 * brought to a first copy.
	 */
	void discardUnfinished(String accountId) {
		this.jdbc.sql("""
				delete from directory_page where account_id = :accountId and stage_id not in (
				  select r.complete_stage_id from directory_refresh r where r.complete_stage_id is not null)""")
			.param("accountId", accountId)
			.update();
		discardUnpublished(accountId);
	}

	/**
	 * Throws away the pages of a list that will not be read to its end, and what they
	 * have brought to a first copy.
	 */
	void discard(OpenRefresh refresh) {
		this.jdbc.sql("delete from directory_page where stage_id = :stageId")
			.param("stageId", refresh.stageId())
			.update();
		discardUnpublished(refresh.accountId());
	}

	private void discardUnpublished(String accountId) {
		this.jdbc.sql("""
				delete from directory_user where account_id = :accountId and not exists (
				  select 1 from directory_copy c where c.account_id = :accountId)""")
			.param("accountId", accountId)
			.update();
	}

	private static List<String> userIds(ResultSet row) throws SQLException {
		return List.of(row.getString("user_ids").strip().split("\n"));
	}

}
