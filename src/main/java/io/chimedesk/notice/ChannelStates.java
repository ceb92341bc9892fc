package io.chimedesk.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the deliveries of a channel.
 */
@Repository
class ChannelStates {

	private final JdbcClient jdbc;

	ChannelStates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ChannelState of(Channel channel, boolean setUp) {
		return this.jdbc.sql("""
				select count(case when status = 'WAITING' then 1 end) as waiting,
				    count(case when status = 'FAILED' then 1 end) as failed,
				    min(case when status = 'WAITING' then told_at end) as since,
				    min(case when status = 'WAITING' then next_at end) as next_try,
				    max(case when status = 'DELIVERED' then settled_at end) as delivered
				from notice_delivery where channel = :channel""")
			.param("channel", channel.name())
			.query((row, number) -> new ChannelState(channel, setUp, row.getInt("waiting"), row.getInt("failed"),
					time(row, "since"), time(row, "next_try"), reason(channel), time(row, "delivered")))
			.single();
	}

	private @Nullable String reason(Channel channel) {
		return this.jdbc.sql("""
				select reason from notice_delivery
				where channel = :channel and status in ('WAITING', 'FAILED') and reason is not null
				order by next_at desc, id desc limit 1""")
			.param("channel", channel.name())
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		return (row.getObject(column) != null) ? NoticeRow.time(row, column) : null;
	}

}
