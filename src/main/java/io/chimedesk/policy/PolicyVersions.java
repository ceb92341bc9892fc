package io.chimedesk.policy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of policies; the newest one holds.
 */
@Repository
class PolicyVersions {

	private final JdbcClient jdbc;

	private final Clock clock;

	PolicyVersions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The newest ones, newest first.
	 */
	List<PolicyVersion> latest(int limit) {
		return this.jdbc.sql("select * from request_policy order by version desc limit :limit")
			.param("limit", limit)
			.query(PolicyRow::version)
			.list();
	}

	Optional<PolicyVersion> find(long version) {
		return this.jdbc.sql("select * from request_policy where version = :version")
			.param("version", version)
			.query(PolicyRow::version)
			.optional();
	}

	/**
	 * Adds a version.
	 * @throws DuplicateKeyException if there is one of that number
	 */
	void add(String by, Policy policy) {
		this.jdbc.sql("""
				insert into request_policy (version, preset, grantable, users_per_request, users_per_day,
				  one_approver_from, two_approvers_from, downgrade_approvals, protected_approvals, over_budget,
				  approvers, undecided_seconds, run_approval_from, longest_lease_days, changed_by, changed_at)
				values (:version, :preset, :grantable, :usersPerRequest, :usersPerDay,
				  :oneApproverFrom, :twoApproversFrom, :downgradeApprovals, :protectedApprovals, :overBudget,
				  :approvers, :undecided, :runApprovalFrom, :longestLeaseDays, :by, :at)""")
			.paramSource(PolicyRow.parameters(policy)
				.addValue("by", by)
				.addValue("at", this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)))
			.update();
	}

}
