package io.chimedesk.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;

/**
 * Reads how requests went. When one was decided about says the decision itself: the row
 * of a request also notes when it expired or was withdrawn.
 */
@Repository
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
public class RequestLives {

	private final JdbcClient jdbc;

	RequestLives(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The requests made since then, the oldest first.
	 */
	public List<RequestLife> since(Instant from) {
		return this.jdbc.sql("""
				select r.kind, r.requested_by, r.tier, r.reason, r.users, r.status, r.approvals_needed, r.created_at,
				  d.decided_at, case r.status when 'DONE' then r.done_at end as done_at
				from licence_request r left join (
				    select request_id, max(decided_at) as decided_at,
				      sum(case verdict when 'DECLINED' then 1 else 0 end) as refusals,
				      sum(case verdict when 'APPROVED' then 1 else 0 end) as approvals
				    from request_decision where decided_at >= :from group by request_id) d
				  on d.request_id = r.id and (d.refusals > 0 or d.approvals >= r.approvals_needed)
				where r.created_at >= :from order by r.created_at, r.id""")
			.param("from", StoredTime.of(from))
			.query(RequestLives::life)
			.list();
	}

	private static RequestLife life(ResultSet row, int number) throws SQLException {
		return new RequestLife(RequestKind.valueOf(row.getString("kind")), row.getString("requested_by"),
				LicenceTier.of(row.getString("tier")).orElseThrow(), row.getString("reason"), row.getInt("users"),
				RequestStatus.valueOf(row.getString("status")), row.getInt("approvals_needed") == 0,
				row.getObject("created_at", OffsetDateTime.class).toInstant(), time(row, "decided_at"),
				time(row, "done_at"));
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
