package io.chimedesk.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of requests. A request goes on by guarded updates only.
 */
@Repository
class StoredRequests {

	private final JdbcClient jdbc;

	private final Clock clock;

	StoredRequests(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<LicenceRequest> find(long id) {
		return this.jdbc.sql("select * from licence_request where id = :id")
			.param("id", id)
			.query(RequestRow::request)
			.optional();
	}

	/**
	 * The request, which nobody else changes until this transaction ends.
	 */
	Optional<LicenceRequest> lock(long id) {
		return this.jdbc.sql("select * from licence_request where id = :id for update")
			.param("id", id)
			.query(RequestRow::request)
			.optional();
	}

	List<String> accountsWithApproved() {
		return this.jdbc
			.sql("select distinct account_id from licence_request where status = 'APPROVED' order by account_id")
			.query((row, number) -> row.getString("account_id"))
			.list();
	}

	/**
	 * The requests of that account in the basket, oldest first, locked.
	 */
	List<LicenceRequest> lockApproved(String accountId) {
		return this.jdbc.sql("""
				select * from licence_request where account_id = :account and status = 'APPROVED'
				order by id for update""").param("account", accountId).query(RequestRow::request).list();
	}

	/**
	 * The requests that were last sent with that plan, oldest first, locked.
	 */
	List<LicenceRequest> lockSent(UUID planId) {
		return this.jdbc.sql("""
				select * from licence_request where plan_id = :plan and status in ('SENT', 'REOPENED', 'DONE')
				order by id for update""").param("plan", planId).query(RequestRow::request).list();
	}

	/**
	 * Whether a request was last sent with that plan.
	 */
	boolean isSent(UUID planId) {
		return this.jdbc.sql("select count(*) from licence_request where plan_id = :plan")
			.param("plan", planId)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Open requests that nobody decided about in time.
	 */
	List<Long> overdue(Instant now, int limit) {
		return this.jdbc.sql("""
				select id from licence_request where status = 'OPEN' and expires_at <= :now
				order by id fetch first :limit rows only""")
			.param("now", StoredTime.of(now))
			.param("limit", limit)
			.query((row, number) -> row.getLong("id"))
			.list();
	}

	/**
	 * Moves the request on.
	 * @return whether it was in one of those
	 */
	boolean move(long id, Collection<RequestStatus> from, RequestStatus to) {
		return this.jdbc.sql("""
				update licence_request set status = :to, decided_at = case when :decides then :now else decided_at end,
				  done_at = case when :ends then :now else done_at end
				where id = :id and status in (:from)""")
			.param("to", to.name())
			.param("decides", from.contains(RequestStatus.OPEN))
			.param("ends", !to.isUnfinished())
			.param("now", StoredTime.of(this.clock.instant()))
			.param("id", id)
			.param("from", from.stream().map(RequestStatus::name).toList())
			.update() == 1;
	}

	/**
	 * Notes with which plan it goes; null takes that back.
	 */
	void plan(long id, @Nullable UUID planId) {
		this.jdbc.sql("update licence_request set plan_id = cast(:plan as uuid), run_number = null where id = :id")
			.param("plan", planId)
			.param("id", id)
			.update();
	}

	void run(UUID planId, long run) {
		this.jdbc.sql("update licence_request set run_number = :run where plan_id = :plan")
			.param("run", run)
			.param("plan", planId)
			.update();
	}

	void users(long id, int users) {
		this.jdbc.sql("update licence_request set users = :users where id = :id")
			.param("users", users)
			.param("id", id)
			.update();
	}

}
