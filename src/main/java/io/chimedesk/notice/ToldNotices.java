package io.chimedesk.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stored notices, each for one operator.
 */
@Repository
class ToldNotices {

	private final JdbcClient jdbc;

	ToldNotices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Collection<String> recipients, Notice notice, Instant now) {
		recipients.forEach((recipient) -> this.jdbc.sql("""
				insert into notice (recipient, kind, subject, path, arguments, told_at)
				values (:recipient, :kind, :subject, :path, :arguments, :now)""")
			.paramSource(NoticeRow.parameters(notice)
				.addValue("recipient", recipient)
				.addValue("now", NoticeRow.column(now)))
			.update());
	}

	int countUnread(String recipient) {
		return this.jdbc.sql("select count(*) from notice where recipient = :recipient and read_at is null")
			.param("recipient", recipient)
			.query(Integer.class)
			.single();
	}

	/**
	 * What the operator has not read yet, newest first.
	 */
	List<ToldNotice> unread(String recipient, int limit) {
		return this.jdbc.sql("""
				select * from notice where recipient = :recipient and read_at is null
				order by id desc limit :limit""")
			.param("recipient", recipient)
			.param("limit", limit)
			.query(NoticeRow::told)
			.list();
	}

	/**
	 * What the operator has read of those before that one, newest first.
	 */
	List<ToldNotice> read(String recipient, long before, int limit) {
		return this.jdbc.sql("""
				select * from notice where recipient = :recipient and read_at is not null and id < :before
				order by id desc limit :limit""")
			.param("recipient", recipient)
			.param("before", before)
			.param("limit", limit)
			.query(NoticeRow::told)
			.list();
	}

	Optional<ToldNotice> find(String recipient, long id) {
		return this.jdbc.sql("select * from notice where id = :id and recipient = :recipient")
			.param("id", id)
			.param("recipient", recipient)
			.query(NoticeRow::told)
			.optional();
	}

	void markRead(String recipient, long id, Instant now) {
		mark("id = :id", recipient, id, now);
	}

	/**
	 * Marks that one and all that the operator was told before it.
	 */
	int markReadUpTo(String recipient, long id, Instant now) {
		return mark("id <= :id", recipient, id, now);
	}

	/**
	 * Forgets what was read before the one time, or told before the other.
	 */
	int forget(Instant readBefore, Instant toldBefore) {
		return this.jdbc.sql("delete from notice where read_at < :read or told_at < :told")
			.param("read", NoticeRow.column(readBefore))
			.param("told", NoticeRow.column(toldBefore))
			.update();
	}

	private int mark(String which, String recipient, long id, Instant now) {
		return this.jdbc
			.sql("update notice set read_at = :now where recipient = :recipient and read_at is null and " + which)
			.param("now", NoticeRow.column(now))
			.param("recipient", recipient)
			.param("id", id)
			.update();
	}

}
