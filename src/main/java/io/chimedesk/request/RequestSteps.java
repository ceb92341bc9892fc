package io.chimedesk.request;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of what happened to requests, and of who decided what about them.
 */
@Repository
class RequestSteps {

	private final JdbcClient jdbc;

	private final Clock clock;

	RequestSteps(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(long request, StepKind kind, String by, @Nullable String text, @Nullable Long number) {
		this.jdbc.sql("""
				insert into request_step (request_id, kind, actor, at, text, number)
				values (:request, :kind, :by, :now, :text, :number)""")
			.param("request", request)
			.param("kind", kind.name())
			.param("by", by)
			.param("now", StoredTime.of(this.clock.instant()))
			.param("text", text)
			.param("number", number)
			.update();
	}

	/**
	 * Everything that happened, oldest first.
	 */
	List<Step> of(long request) {
		return this.jdbc.sql("select * from request_step where request_id = :request order by id")
			.param("request", request)
			.query(RequestRow::step)
			.list();
	}

	/**
	 * Notes the one decision of an approver.
	 * @return whether it is the first one
	 */
	boolean decide(long request, String approver, StepKind verdict, @Nullable String comment) {
		return this.jdbc.sql("""
				insert into request_decision (request_id, decided_by, verdict, comment, decided_at)
				values (:request, :approver, :verdict, :comment, :now) on conflict do nothing""")
			.param("request", request)
			.param("approver", approver)
			.param("verdict", verdict.name())
			.param("comment", comment)
			.param("now", StoredTime.of(this.clock.instant()))
			.update() == 1;
	}

	boolean hasDecided(long request, String approver) {
		return this.jdbc.sql("""
				select count(*) from request_decision where request_id = :request and decided_by = :approver""")
			.param("request", request)
			.param("approver", approver)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * How many approvals each of these requests has.
	 */
	Map<Long, Integer> approvals(Collection<Long> requests) {
		Map<Long, Integer> approvals = new HashMap<>();
		this.jdbc.sql("""
				select request_id, count(*) as approvals from request_decision
				where verdict = 'APPROVED' and request_id in (:requests) group by request_id""")
			.param("requests", requests.isEmpty() ? List.of(-1L) : requests)
			.query((row) -> {
				approvals.put(row.getLong("request_id"), row.getInt("approvals"));
			});
		return approvals;
	}

	/**
	 * Who has approved it, the latest first.
	 */
	List<Approver> approvers(long request) {
		return this.jdbc.sql("""
				select decided_by, decided_at from request_decision
				where request_id = :request and verdict = 'APPROVED' order by decided_at desc, decided_by""")
			.param("request", request)
			.query((row, number) -> new Approver(row.getString("decided_by"),
					row.getObject("decided_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Who has said or decided anything about it.
	 */
	List<String> participants(long request) {
		return this.jdbc.sql("""
				select distinct actor from request_step
				where request_id = :request and kind in ('COMMENTED', 'APPROVED', 'DECLINED')""")
			.param("request", request)
			.query((row, number) -> row.getString("actor"))
			.list();
	}

}
