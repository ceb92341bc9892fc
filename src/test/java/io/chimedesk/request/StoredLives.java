package io.chimedesk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes rows of requests that went one way or another.
 */
public record StoredLives(JdbcClient jdbc) {

	public static StoredLives in(TestDatabase database) {
		return in(database.jdbc());
	}

	/** With no request in it. */
	public static StoredLives in(JdbcClient jdbc) {
		jdbc.sql("delete from licence_request").update();
		return new StoredLives(jdbc);
	}

	public RequestLives read() {
		return new RequestLives(this.jdbc);
	}

	/**
	 * A request for Pro that needs so many approvers.
	 * @param done how long after that it was done; null if it was not
	 * @return its ID
	 */
	public long add(String by, String reason, Instant created, int approvals, RequestStatus status,
			@Nullable Duration done) {
		this.jdbc.sql("""
				insert into licence_request (account_id, kind, requested_by, role, tier, reason, urgency, users, status,
				  policy_version, approvals_needed, rules, created_at, expires_at, decided_at, done_at)
				values ('acc', 'GRANT', :by, 'HELPDESK', 'Pro', :reason, 'NORMAL', 3, :status, 1, :approvals, '',
				  :created, :created, :created, :done)""")
			.param("by", by)
			.param("reason", reason)
			.param("status", status.name())
			.param("approvals", approvals)
			.param("created", StoredTime.of(created))
			.param("done", (done != null) ? StoredTime.of(created.plus(done)) : null)
			.update();
		return this.jdbc.sql("select max(id) from licence_request").query(Long.class).single();
	}

	public void decide(long id, String approver, String verdict, Duration after) {
		this.jdbc.sql("""
				insert into request_decision (request_id, decided_by, verdict, decided_at)
				select id, :approver, :verdict, :at from licence_request where id = :id""")
			.param("approver", approver)
			.param("verdict", verdict)
			.param("at", StoredTime.of(created(id).plus(after)))
			.param("id", id)
			.update();
	}

	public void set(long id, String column, String value) {
		this.jdbc.sql("update licence_request set " + column + " = :value where id = :id")
			.param("value", value)
			.param("id", id)
			.update();
	}

	private Instant created(long id) {
		List<LicenceRequest> found = this.jdbc.sql("select * from licence_request where id = :id")
			.param("id", id)
			.query(RequestRow::request)
			.list();
		return found.getFirst().times().created();
	}

}
