package io.chimedesk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The rows of new requests, and what counts against another one.
 */
@Repository
class NewRequests {

	private final JdbcClient jdbc;

	private final Clock clock;

	NewRequests(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Has whoever makes another request wait until this transaction ends.
	 */
	void lockGate() {
		this.jdbc.sql("select id from request_gate where id = 1 for update").query(Integer.class).single();
	}

	/**
	 * Adds an open request.
	 * @param leaseId the lease that an extension is about; null for a grant
	 * @param undecidedFor how long it waits for a decision
	 */
	LicenceRequest add(Actor actor, RequestWish wish, Judgement judgement, @Nullable Long leaseId,
			Duration undecidedFor) {
		Instant now = this.clock.instant();
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into licence_request (account_id, kind, requested_by, role, tier, reason, ticket, until_date,
				  urgency, lease_id, users, status, policy_version, approvals_needed, rules, created_at, expires_at)
				values (:account, :kind, :by, :role, :tier, :reason, :ticket, :until,
				  :urgency, :lease, :users, 'OPEN', :version, :approvals, :rules, :now, :expires)""")
			.paramSource(RequestRow.parameters(actor, wish, judgement)
				.addValue("kind", ((leaseId != null) ? RequestKind.EXTENSION : RequestKind.GRANT).name())
				.addValue("lease", leaseId)
				.addValue("now", StoredTime.of(now))
				.addValue("expires", StoredTime.of(now.plus(undecidedFor))))
			.update(key, "id");
		return this.jdbc.sql("select * from licence_request where id = :id")
			.param("id", Objects.requireNonNull(key.getKey()))
			.query(RequestRow::request)
			.single();
	}

	/**
	 * For how many users that operator was granted something alone since then. Of a
	 * request taken back those count who had come back with it before.
	 */
	int usersGrantedAlone(String operator, Instant since) {
		return this.jdbc.sql("""
				select coalesce(sum(case when r.status = 'WITHDRAWN' then (select count(*) from request_user u
				  where u.request_id = r.id and u.state in ('DONE', 'MERGED')) else r.users end), 0)
				from licence_request r where r.requested_by = :operator
				and r.created_at >= :since and r.approvals_needed = 0 and r.kind = 'GRANT'""")
			.param("operator", operator)
			.param("since", StoredTime.of(since))
			.query(Integer.class)
			.single();
	}

}
