package io.chimedesk.chime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which accounts are slowed down, for all instances. Each statement stands for itself, so
 * that two that happen at once count as one.
 */
@Repository
class SlowDowns {

	private final JdbcClient jdbc;

	private final DatabaseTime time = new DatabaseTime();

	SlowDowns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The time of the database, as far as the last reading told.
	 */
	DatabaseTime time() {
		return this.time;
	}

	Slowness of(String accountId) {
		long asked = System.nanoTime();
		Slowness slowness = this.jdbc.sql("""
				select current_timestamp as read_at, slow.* from (select 1 as one) row_of_one
				left join call_rate slow on slow.account_id = :account""")
			.param("account", accountId)
			.query(SlowDowns::slowness)
			.single();
		this.time.tell(slowness.readAt(), asked);
		return slowness;
	}

	/**
	 * Halves the rate, unless that has happened since.
	 * @param seen how often it had been slowed down when the call was sent
	 * @param lowest the share below which it does not fall
	 */
	void halve(String accountId, int seen, double lowest, Slowing reason) {
		begin(accountId);
		this.jdbc.sql("""
				update call_rate set share = greatest(share / 2, :lowest), slowings = slowings + 1,
				  reason = :reason, slowed_at = current_timestamp
				where account_id = :account and slowings = :seen""")
			.param("lowest", lowest)
			.param("reason", reason.name())
			.param("account", accountId)
			.param("seen", seen)
			.update();
	}

	/**
	 * Lets nobody call for so long, if nobody has asked for longer.
	 */
	void close(String accountId, Duration length) {
		begin(accountId);
		Instant until = of(accountId).readAt().plus(length);
		this.jdbc.sql("""
				update call_rate set closed_until = :until,
				  slowed_at = case when share < 1 then slowed_at else current_timestamp end,
				  reason = case when share < 1 then reason else 'ASKED_TO_WAIT' end
				where account_id = :account and (closed_until is null or closed_until < :until)""")
			.param("until", OffsetDateTime.ofInstant(until.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
			.param("account", accountId)
			.update();
	}

	/**
	 * Lets it become faster by that factor, up to the ceiling.
	 */
	void climb(String accountId, double factor) {
		this.jdbc.sql("update call_rate set share = least(share * :factor, 1) where account_id = :account")
			.param("factor", factor)
			.param("account", accountId)
			.update();
	}

	private void begin(String accountId) {
		try {
			this.jdbc.sql("""
					insert into call_rate (account_id, share, slowings, reason, slowed_at)
					select :account, 1, 0, 'ASKED_TO_WAIT', current_timestamp
					where not exists (select 1 from call_rate where account_id = :account)""")
				.param("account", accountId)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// another instance has just begun it
		}
	}

	private static Slowness slowness(ResultSet row, int index) throws SQLException {
		Instant readAt = row.getObject("read_at", OffsetDateTime.class).toInstant();
		if (row.getString("account_id") == null) {
			return new Slowness(1, 0, null, null, null, readAt);
		}
		@Nullable OffsetDateTime until = row.getObject("closed_until", OffsetDateTime.class);
		return new Slowness(row.getDouble("share"), row.getInt("slowings"), Slowing.valueOf(row.getString("reason")),
				row.getObject("slowed_at", OffsetDateTime.class).toInstant(),
				(until != null) ? until.toInstant() : null, readAt);
	}

}
