package io.chimedesk.notice;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What has to go out, and what became of it.
 */
@Repository
class Deliveries {

	private final JdbcClient jdbc;

	Deliveries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Has it go out at once.
	 * @param recipient null for the webhook
	 */
	void add(Channel channel, @Nullable String recipient, Notice notice, Instant now) {
		this.jdbc.sql("""
				insert into notice_delivery (channel, recipient, kind, subject, path, arguments, told_at, status, tries,
				    next_at)
				values (:channel, :recipient, :kind, :subject, :path, :arguments, :now, 'WAITING', 0, :now)""")
			.paramSource(NoticeRow.parameters(notice)
				.addValue("channel", channel.name())
				.addValue("recipient", recipient)
				.addValue("now", NoticeRow.column(now)))
			.update();
	}

	/**
	 * What can be tried now, oldest first.
	 */
	List<Delivery> due(Channel channel, Instant now, int limit) {
		return this.jdbc.sql("""
				select * from notice_delivery
				where channel = :channel and status = 'WAITING' and next_at <= :now order by id limit :limit""")
			.param("channel", channel.name())
			.param("now", NoticeRow.column(now))
			.param("limit", limit)
			.query(NoticeRow::delivery)
			.list();
	}

	/**
	 * It is settled, one way or the other.
	 * @param status {@code DELIVERED}, {@code LEFT_OUT} or {@code FAILED}
	 */
	void settle(long id, String status, @Nullable String reason, Instant now) {
		this.jdbc.sql("""
				update notice_delivery set status = :status, reason = :reason, settled_at = :now
				where id = :id and status = 'WAITING'""")
			.param("status", status)
			.param("reason", reason)
			.param("now", NoticeRow.column(now))
			.param("id", id)
			.update();
	}

	void postpone(Delivery delivery, @Nullable String reason, Instant next) {
		waiting("tries = tries + 1, reason = :reason, next_at = :time", "id = :id", next).param("reason", reason)
			.param("id", delivery.id())
			.update();
	}

	/**
	 * Nothing of that channel is tried before that time.
	 */
	void holdAll(Channel channel, Instant time) {
		waiting("next_at = :time", "channel = :channel and next_at < :time", time).param("channel", channel.name())
			.update();
	}

	/**
	 * Everything of that channel may be tried from that time on; not what waits for a
	 * reason of its own.
	 */
	void releaseAll(Channel channel, Instant time) {
		waiting("next_at = :time",
				"channel = :channel and next_at > :time and (reason is null or reason not in (:own))", time)
			.param("channel", channel.name())
			.param("own", List.of(Reasons.POSTPONED, Reasons.BROKEN, Reasons.BROKEN_THERE))
			.update();
	}

	/**
	 * Tries all that failed once more, from the beginning.
	 */
	int retryFailed(Instant now) {
		return this.jdbc.sql("""
				update notice_delivery set status = 'WAITING', tries = 0, next_at = :now, settled_at = null
				where status = 'FAILED'""").param("now", NoticeRow.column(now)).update();
	}

	int forget(Instant settledBefore) {
		return this.jdbc.sql("delete from notice_delivery where settled_at < :time and status <> 'FAILED'")
			.param("time", NoticeRow.column(settledBefore))
			.update();
	}

	private StatementSpec waiting(String what, String which, Instant time) {
		return this.jdbc.sql("update notice_delivery set " + what + " where status = 'WAITING' and " + which)
			.param("time", NoticeRow.column(time));
	}

}
