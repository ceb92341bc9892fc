package io.chimedesk.lease;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The rows of leases: new ones, and those that something is to become of.
 */
@Repository
class StoredLeases {

	private final JdbcClient jdbc;

	StoredLeases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a lease.
	 * @throws org.springframework.dao.DuplicateKeyException if that request has given
	 * that user one before
	 */
	long add(Grant grant, Instant now, Instant end, @Nullable Instant reminder) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into lease (account_id, user_id, tier, earlier_tier, request_id, granted_by, granted_at,
					  last_day, ends_at, due_at, remind_at, status)
					values (:account, :user, :tier, :earlier, :request, :by, :now, :day, :end, :end, :reminder, 'RUNNING')""")
			.param("account", grant.accountId())
			.param("user", grant.userId())
			.param("tier", grant.tier().wire())
			.param("earlier", grant.earlierTier())
			.param("request", grant.requestId())
			.param("by", grant.grantedBy())
			.param("now", LeaseRow.column(now))
			.param("day", grant.until())
			.param("end", LeaseRow.column(end))
			.param("reminder", LeaseRow.column(reminder))
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	Optional<Lease> find(long id) {
		return this.jdbc.sql("select * from lease where id = :id").param("id", id).query(LeaseRow::lease).optional();
	}

	/**
	 * The leases of that user, those first that something is still to become of, else the
	 * newest first.
	 */
	List<Lease> of(String accountId, String userId) {
		return this.jdbc.sql("""
				select * from lease where account_id = :account and user_id = :user
				order by case when status in ('RUNNING', 'ENDING', 'ASKS') then 0 else 1 end, id desc""")
			.param("account", accountId)
			.param("user", userId)
			.query(LeaseRow::lease)
			.list();
	}

	/**
	 * The leases that run and are open of these users, the oldest first.
	 */
	List<Lease> running(String accountId, Collection<String> userIds) {
		return this.jdbc.sql("""
				select l.* from unnest(:users) as wanted (user_id)
				join lease l on l.user_id = wanted.user_id and l.account_id = :account
				where l.status = 'RUNNING' order by l.id""")
			.param("account", accountId)
			.param("users", userIds.stream().distinct().toArray(String[]::new))
			.query(LeaseRow::lease)
			.list();
	}

	List<String> accountsDue(Instant now) {
		return this.jdbc
			.sql("""
					select distinct account_id from lease where status = 'RUNNING' and due_at <= :now order by account_id""")
			.param("now", LeaseRow.column(now))
			.query((row, number) -> row.getString("account_id"))
			.list();
	}

	/**
	 * The leases of that account whose tier is to be returned, the first due first.
	 */
	List<Lease> due(String accountId, Instant now, int limit) {
		return this.jdbc.sql("""
				select * from lease where status = 'RUNNING' and due_at <= :now and account_id = :account
				order by due_at, id fetch first :limit rows only""")
			.param("now", LeaseRow.column(now))
			.param("account", accountId)
			.param("limit", limit)
			.query(LeaseRow::lease)
			.list();
	}

	List<Lease> toAnnounce(Instant now, int limit) {
		return this.jdbc.sql("""
				select * from lease
				where status = 'RUNNING' and reminded_at is null and remind_at <= :now and ends_at > :now
				order by id fetch first :limit rows only""")
			.param("now", LeaseRow.column(now))
			.param("limit", limit)
			.query(LeaseRow::lease)
			.list();
	}

	/**
	 * The leases that this run was to return the earlier tier of, and that are not over.
	 */
	List<Lease> ofRun(long run) {
		return this.jdbc.sql("""
				select * from lease where run_number = :run and status in ('ENDING', 'ASKS') order by id""")
			.param("run", run)
			.query(LeaseRow::lease)
			.list();
	}

	List<Lease> asking() {
		return this.jdbc.sql("select * from lease where status = 'ASKS' order by id").query(LeaseRow::lease).list();
	}

}
