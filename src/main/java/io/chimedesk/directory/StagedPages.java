package io.chimedesk.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages that were read and wait to be taken over into the copy, all at once.
 */
@Repository
class StagedPages {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<List<UserFacts>> USERS = new TypeReference<>() {
	};

	private static final int FETCH_SIZE = 20;

	private final JdbcClient jdbc;

	StagedPages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(OpenRefresh refresh, StagedPage page) {
		this.jdbc.sql("""
				insert into directory_page (stage_id, page, account_id, token, user_ids, body, read_at)
				values (:stageId, :page, :accountId, :token, :userIds, :body, :readAt)""")
			.param("stageId", refresh.stageId())
			.param("page", refresh.pages() + 1)
			.param("accountId", refresh.accountId())
			.param("token", page.token())
			.param("userIds", "\n" + String.join("\n", page.userIds()) + "\n")
			.param("body", packed(page.users()))
			.param("readAt", StoredTime.of(page.readAt()))
			.update();
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
				list.add(List.of(row.getString("user_ids").strip().split("\n")), row.getString("token"));
			});
		return list;
	}

	/**
	 * The users of all pages by ID.
	 */
	Map<String, ReadUser> users(String stageId) {
		Map<String, ReadUser> users = new HashMap<>();
		this.jdbc.sql("select body, read_at from directory_page where stage_id = :stageId")
			.withFetchSize(FETCH_SIZE)
			.param("stageId", stageId)
			.query((row) -> {
				Instant readAt = UserRows.known(row, "read_at");
				unpacked(row.getBytes("body")).forEach((user) -> users.put(user.userId(), new ReadUser(user, readAt)));
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
	 * Throws away the pages of lists that were not read to their end.
	 */
	void discardUnfinished(String accountId) {
		this.jdbc.sql("""
				delete from directory_page where account_id = :accountId and stage_id not in (
				  select r.complete_stage_id from directory_refresh r where r.complete_stage_id is not null)""")
			.param("accountId", accountId)
			.update();
	}

	void discard(String stageId) {
		this.jdbc.sql("delete from directory_page where stage_id = :stageId").param("stageId", stageId).update();
	}

	private static byte[] packed(List<UserFacts> users) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream zipped = new GZIPOutputStream(bytes)) {
			JSON.writeValue(zipped, users);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static List<UserFacts> unpacked(byte[] body) {
		try (InputStream zipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return JSON.readValue(zipped, USERS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
