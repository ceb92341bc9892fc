package io.chimedesk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.chimedesk.audit.AuditEntry.AuditHead;
import io.chimedesk.audit.AuditEntry.ChainEnd;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the journal.
 */
@Repository
class AuditEntries {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	AuditEntries(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * The end of the chain, locked until the transaction ends.
	 */
	AuditHead lockHead() {
		return this.jdbc.sql("select sequence, hash from audit_head where id = 1 for update")
			.query(AuditHead.class)
			.single();
	}

	ChainEnd end() {
		return this.jdbc.sql("""
				select sequence, hash, (select coalesce(max(e.sequence), 0) from audit_entry e) as last
				from audit_head where id = 1""").query(ChainEnd.class).single();
	}

	/**
	 * Appends these.
	 * @param head where the chain ends after them
	 */
	void append(List<AuditEntry> entries, AuditHead head) {
		this.batches.batchUpdate("""
				insert into audit_entry (sequence, at, actor, role, action, subject, details, previous_hash, hash)
				values (:sequence, :at, :actor, :role, :action, :subject, :details, :previousHash, :hash)""",
				entries.stream().map(AuditEntries::parameters).toArray(SqlParameterSource[]::new));
		this.jdbc.sql("update audit_head set sequence = :sequence, hash = :hash where id = 1")
			.param("sequence", head.sequence())
			.param("hash", head.hash())
			.update();
	}

	/**
	 * Entries older than that sequence, newest first.
	 */
	List<AuditEntry> before(long sequence, int limit) {
		return this.jdbc.sql("""
				select * from audit_entry where sequence < :sequence
				order by sequence desc fetch first :limit rows only""")
			.param("sequence", sequence)
			.param("limit", limit)
			.query(AuditEntries::entry)
			.list();
	}

	/**
	 * Entries about one thing, newest first.
	 * @param reader who gets only the own entries and the open actions; null for
	 * everything
	 */
	List<AuditEntry> about(EntriesAbout wanted, @Nullable String reader) {
		String open = wanted.openActions().isEmpty() ? "" : " or action in (:open)";
		return this.jdbc
			.sql("select * from audit_entry where subject = :subject and (at, sequence) < (:before, :sequence)"
					+ ((reader != null) ? " and (actor = :reader" + open + ")" : "")
					+ " order by at desc, sequence desc fetch first :limit rows only")
			.param("subject", wanted.subject())
			.param("before", OffsetDateTime.ofInstant(wanted.before(), ZoneOffset.UTC))
			.param("sequence", wanted.sequence())
			.param("limit", wanted.limit())
			.param("reader", reader)
			.param("open", wanted.openActions())
			.query(AuditEntries::entry)
			.list();
	}

	/**
	 * Entries newer than one sequence and not newer than the other, oldest first.
	 */
	List<AuditEntry> between(long after, long last, int limit) {
		return this.jdbc.sql("""
				select * from audit_entry where sequence > :after and sequence <= :last
				order by sequence fetch first :limit rows only""")
			.param("after", after)
			.param("last", last)
			.param("limit", limit)
			.query(AuditEntries::entry)
			.list();
	}

	private static SqlParameterSource parameters(AuditEntry entry) {
		return new MapSqlParameterSource("sequence", entry.sequence())
			.addValue("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
			.addValue("actor", entry.actor().name())
			.addValue("role", entry.actor().role())
			.addValue("action", entry.action())
			.addValue("subject", entry.subject())
			.addValue("details", entry.details())
			.addValue("previousHash", entry.previousHash())
			.addValue("hash", entry.hash());
	}

	private static AuditEntry entry(ResultSet row, int number) throws SQLException {
		Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
		Actor actor = new Actor(row.getString("actor"), row.getString("role"));
		return new AuditEntry(row.getLong("sequence"), at, actor, row.getString("action"), row.getString("subject"),
				row.getString("details"), row.getString("previous_hash"), row.getString("hash"));
	}

}
