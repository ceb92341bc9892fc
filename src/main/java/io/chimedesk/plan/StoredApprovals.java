package io.chimedesk.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the plans that wait for a second person, and of those that did.
 */
@Repository
class StoredApprovals {

	/** Those that an operator can decide, now. */
	private static final String DECIDABLE = """
			from plan_approval a join plan p on p.id = a.plan_id
			where a.status = 'WAITING' and a.expires_at > :now and a.asked_by <> :name and p.owner <> :name
			and (a.causes = 'SIZE' or not exists (select 1 from plan_item i
			  where i.plan_id = a.plan_id and i.skip is null and i.override_by = :name))""";

	private final JdbcClient jdbc;

	StoredApprovals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Approval approval) {
		this.jdbc
			.sql("""
					insert into plan_approval (plan_id, digest, causes, asked_by, asked_role, asked_at, expires_at, starts_at,
					  failure_share, status)
					values (:plan, :digest, :causes, :askedBy, :askedRole, :askedAt, :expiresAt, :startsAt,
					  :share, :status)""")
			.paramSource(ApprovalRow.parameters(approval))
			.update();
	}

	/**
	 * What was asked last about a plan.
	 */
	Optional<Approval> latest(UUID planId) {
		return this.jdbc.sql("""
				select * from plan_approval where plan_id = :plan order by plan_id desc, id desc
				fetch first 1 row only""").param("plan", planId).query(ApprovalRow::approval).optional();
	}

	/**
	 * Closes what waits about a plan.
	 * @return whether something did
	 */
	boolean close(UUID planId, ApprovalStatus status, String by, Instant at, String comment) {
		return this.jdbc.sql("""
				update plan_approval set status = :status, decided_by = :by, decided_at = :at, comment_text = :comment
				where plan_id = :plan and status = 'WAITING'""")
			.param("status", status.name())
			.param("by", by)
			.param("at", StoredTime.of(at))
			.param("comment", comment.isBlank() ? null : comment)
			.param("plan", planId)
			.update() == 1;
	}

	/**
	 * Those of that status, the newest first.
	 */
	List<Approval> of(Set<ApprovalStatus> statuses, int limit) {
		return this.jdbc.sql("""
				select * from plan_approval where status in (:statuses) order by id desc
				fetch first :limit rows only""")
			.param("statuses", statuses.stream().map(Enum::name).toList())
			.param("limit", limit)
			.query(ApprovalRow::approval)
			.list();
	}

	/**
	 * How many an operator can decide.
	 */
	int countFor(String operator, Instant now) {
		return this.jdbc.sql("select count(*) " + DECIDABLE)
			.param("now", StoredTime.of(now))
			.param("name", operator)
			.query(Integer.class)
			.single();
	}

	/**
	 * By whose word alone a plan sends users who are protected.
	 */
	Set<String> overridingIn(UUID planId) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct override_by from plan_item
				where plan_id = :plan and skip is null and override_by is not null
				and override_approved_by is null""")
			.param("plan", planId)
			.query((row, number) -> row.getString("override_by"))
			.list());
	}

}
