package io.chimedesk.resolver;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists, and the texts of those that ask how they are to be read.
 */
@Repository
class StoredLists {

	private static final int PART = 512 * 1024;

	private final JdbcClient jdbc;

	StoredLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(ResolvedList list) {
		this.jdbc.sql("""
				insert into resolver_list (id, account_id, owner, name, status, has_values, passed_over, created_at)
				values (:id, :account, :owner, :name, :status, :hasValues, :passedOver, :now)""")
			.param("id", list.id())
			.param("account", list.accountId())
			.param("owner", list.owner())
			.param("name", list.name())
			.param("status", list.asks() ? "ASKS" : "RESOLVED")
			.param("hasValues", list.hasValues())
			.param("passedOver", String.join("\n", list.passedOver()))
			.param("now", StoredTime.of(list.createdAt()))
			.update();
	}

	Optional<ResolvedList> find(UUID id) {
		return this.jdbc.sql("select * from resolver_list where id = :id")
			.param("id", id)
			.query(StoredLists::list)
			.optional();
	}

	/**
	 * The lists of this operator, the newest first.
	 */
	List<ResolvedList> newest(String owner, String accountId, int limit) {
		return this.jdbc.sql("""
				select * from resolver_list where owner = :owner and account_id = :account
				order by created_at desc, id fetch first :limit rows only""")
			.param("owner", owner)
			.param("account", accountId)
			.param("limit", limit)
			.query(StoredLists::list)
			.list();
	}

	/**
	 * Marks a list as read.
	 * @return whether it was still asking
	 */
	boolean answer(ResolvedList list) {
		int answered = this.jdbc.sql("""
				update resolver_list set status = 'RESOLVED', has_values = :hasValues, passed_over = :passedOver
				where id = :id and status = 'ASKS'""")
			.param("hasValues", list.hasValues())
			.param("passedOver", String.join("\n", list.passedOver()))
			.param("id", list.id())
			.update();
		this.jdbc.sql("delete from resolver_text where list_id = :id").param("id", list.id()).update();
		return answered > 0;
	}

	void keepText(UUID id, String text) {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		for (int start = 0; start < content.length; start += PART) {
			this.jdbc.sql("insert into resolver_text (list_id, part, content) values (:id, :part, :content)")
				.param("id", id)
				.param("part", start / PART)
				.param("content", Arrays.copyOfRange(content, start, Math.min(start + PART, content.length)))
				.update();
		}
	}

	String text(UUID id) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.jdbc.sql("select content from resolver_text where list_id = :id order by part")
			.param("id", id)
			.query((row) -> {
				content.writeBytes(row.getBytes("content"));
			});
		return content.toString(StandardCharsets.UTF_8);
	}

	/**
	 * Removes what is older than that time, and of this operator all but the newest.
	 */
	void tidy(String owner, Instant before, int kept) {
		this.jdbc.sql("""
				delete from resolver_list where created_at < :before or id in (
				  select id from resolver_list where owner = :owner
				  order by created_at desc offset :kept rows)""")
			.param("before", StoredTime.of(before))
			.param("owner", owner)
			.param("kept", kept)
			.update();
	}

	private static ResolvedList list(ResultSet row, int index) throws SQLException {
		return new ResolvedList(row.getObject("id", UUID.class), row.getString("account_id"), row.getString("owner"),
				row.getString("name"), row.getString("status").equals("ASKS"), row.getBoolean("has_values"),
				row.getString("passed_over").lines().toList(),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

}
