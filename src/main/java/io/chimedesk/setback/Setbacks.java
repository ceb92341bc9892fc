package io.chimedesk.setback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of setbacks, one for each work and account.
 */
@Repository
public class Setbacks {

	/** The wait doubles so often at most: from a quarter of an hour to 16 hours. */
	private static final int MOST_DOUBLINGS = 6;

	private final JdbcClient jdbc;

	private final Clock clock;

	Setbacks(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The accounts that this work has failed for, and not gone well since.
	 */
	public List<Setback> of(String work) {
		return this.jdbc.sql("select * from setback where work = :work order by failed_since, account_id")
			.param("work", work)
			.query(Setbacks::setback)
			.list();
	}

	/**
	 * Counts one more failure.
	 * @param first the wait after the first one; it doubles with each
	 */
	public Setback add(String work, String accountId, Duration first) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Optional<Setback> before = find(work, accountId);
		int tries = before.map(Setback::tries).orElse(0) + 1;
		Instant next = now.plus(first.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS)));
		Setback setback = new Setback(accountId, tries, before.map(Setback::since).orElse(now), next);
		store(work, setback, before.isPresent());
		return setback;
	}

	/**
	 * Forgets the failures: the work went well.
	 * @return whether there were any
	 */
	public boolean clear(String work, String accountId) {
		return this.jdbc.sql("delete from setback where work = :work and account_id = :account")
			.param("work", work)
			.param("account", accountId)
			.update() > 0;
	}

	private Optional<Setback> find(String work, String accountId) {
		return this.jdbc.sql("select * from setback where work = :work and account_id = :account")
			.param("work", work)
			.param("account", accountId)
			.query(Setbacks::setback)
			.optional();
	}

	private void store(String work, Setback setback, boolean known) {
		this.jdbc.sql(known ? """
				update setback set tries = :tries, next_at = :next where work = :work and account_id = :account""" : """
				insert into setback (work, account_id, tries, failed_since, next_at)
				values (:work, :account, :tries, :since, :next)""")
			.param("work", work)
			.param("account", setback.accountId())
			.param("tries", setback.tries())
			.param("since", setback.since().atOffset(ZoneOffset.UTC))
			.param("next", setback.nextAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Setback setback(ResultSet row, int number) throws SQLException {
		return new Setback(row.getString("account_id"), row.getInt("tries"),
				row.getObject("failed_since", OffsetDateTime.class).toInstant(),
				row.getObject("next_at", OffsetDateTime.class).toInstant());
	}

}
