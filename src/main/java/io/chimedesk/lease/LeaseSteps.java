package io.chimedesk.lease;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What can become of a lease. Each step is taken from where the caller saw the lease
 * stand; whoever is late is told so.
 */
@Repository
class LeaseSteps {

	private final JdbcClient jdbc;

	LeaseSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Has a lease that runs end later, with all that comes with an end.
	 * @return whether it still ran, and ended earlier
	 */
	boolean extend(Lease lease, LocalDate until, Instant end, @Nullable Instant reminder) {
		return this.jdbc.sql("""
				update lease set last_day = :until, ends_at = :end, due_at = :end, remind_at = :reminder,
				  reminded_at = null, tries = 0, code = null
				where id = :id and status = 'RUNNING' and ends_at < :end""")
			.param("until", until)
			.param("end", LeaseRow.column(end))
			.param("reminder", LeaseRow.column(reminder))
			.param("id", lease.id())
			.update() == 1;
	}

	/**
	 * Leaves it to a run to return the earlier tier.
	 * @return whether nobody did anything to the lease meanwhile
	 */
	boolean send(Lease lease, long run) {
		return this.jdbc.sql("""
				update lease set status = 'ENDING', run_number = :run, trouble = null, code = null, found = null
				where id = :id and status = :from and ends_at = :end""")
			.param("run", run)
			.param("id", lease.id())
			.param("from", lease.status().name())
			.param("end", LeaseRow.column(lease.endsAt()))
			.update() == 1;
	}

	/**
	 * Lets a lease be over.
	 * @param status ENDED or KEPT
	 * @return whether nobody did anything to it meanwhile
	 */
	boolean close(Lease lease, LeaseStatus status, Instant now) {
		return this.jdbc.sql("""
				update lease set status = :status, settled_at = :now
				where id = :id and status = :from and ends_at = :end""")
			.param("status", status.name())
			.param("now", LeaseRow.column(now))
			.param("id", lease.id())
			.param("from", lease.status().name())
			.param("end", LeaseRow.column(lease.endsAt()))
			.update() == 1;
	}

	/**
	 * Has a lease ask what should become of it.
	 * @return whether nobody did anything to it meanwhile
	 */
	boolean ask(Lease lease, @Nullable Trouble trouble, @Nullable String code, @Nullable String found) {
		return this.jdbc.sql("""
				update lease set status = 'ASKS', trouble = :trouble, code = :code, found = :found
				where id = :id and status = :from and ends_at = :end""")
			.param("trouble", (trouble != null) ? trouble.name() : null)
			.param("code", code)
			.param("found", found)
			.param("id", lease.id())
			.param("from", lease.status().name())
			.param("end", LeaseRow.column(lease.endsAt()))
			.update() == 1;
	}

	/**
	 * Has the return begin again at that time.
	 * @param tries how many runs have failed to
	 * @return whether nobody did anything to the lease meanwhile
	 */
	boolean again(Lease lease, Instant time, int tries, @Nullable String code) {
		return this.jdbc.sql("""
				update lease set status = 'RUNNING', due_at = :time, tries = :tries, trouble = null, code = :code,
				  found = null
				where id = :id and status = :from and ends_at = :end""")
			.param("time", LeaseRow.column(time))
			.param("tries", tries)
			.param("code", code)
			.param("id", lease.id())
			.param("from", lease.status().name())
			.param("end", LeaseRow.column(lease.endsAt()))
			.update() == 1;
	}

	/**
	 * Gives a lease that runs another tier to return, if it is the first to do so.
	 */
	boolean inherit(Lease heir, String earlierTier) {
		return this.jdbc.sql("""
				update lease set earlier_tier = :earlier
				where id = :id and status = 'RUNNING' and earlier_tier = :before""")
			.param("earlier", earlierTier)
			.param("id", heir.id())
			.param("before", heir.earlierTier())
			.update() == 1;
	}

	boolean announced(Lease lease, Instant now) {
		return this.jdbc.sql("""
				update lease set reminded_at = :now
				where id = :id and status = 'RUNNING' and reminded_at is null and ends_at = :end""")
			.param("now", LeaseRow.column(now))
			.param("id", lease.id())
			.param("end", LeaseRow.column(lease.endsAt()))
			.update() == 1;
	}

}
