package io.chimedesk.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.chime.LicenceTier;

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

	Optional<PolicyVersion> newest() {
		return latest(1).stream().findFirst();
	}

	/**
	 * The newest ones, newest first.
	 */
	List<PolicyVersion> latest(int limit) {
		return this.jdbc.sql("select * from request_policy order by version desc limit :limit")
			.param("limit", limit)
			.query(PolicyVersions::version)
			.list();
	}

	Optional<PolicyVersion> find(long version) {
		return this.jdbc.sql("select * from request_policy where version = :version")
			.param("version", version)
			.query(PolicyVersions::version)
			.optional();
	}

	/**
	 * Adds a version.
	 * @throws PolicyStale if somebody else added it
	 */
	void add(String by, Policy policy) {
		try {
			insert(by, policy);
		}
		catch (DuplicateKeyException ex) {
			throw new PolicyStale(policy.version() - 1);
		}
	}

	private void insert(String by, Policy policy) {
		this.jdbc
			.sql("""
					insert into request_policy (version, preset, grantable, users_per_request, users_per_day,
					  one_approver_from, two_approvers_from, downgrade_approvals, protected_approvals, over_budget,
					  approvers, undecided_seconds, run_approval_from, longest_lease_days, changed_by, changed_at)
					values (:version, :preset, :grantable, :usersPerRequest, :usersPerDay,
					  :oneApproverFrom, :twoApproversFrom, :downgradeApprovals, :protectedApprovals, :overBudget,
					  :approvers, :undecided, :runApprovalFrom, :longestLeaseDays, :by, :at)""")
			.paramSource(policy)
			.param("preset", policy.preset().name())
			.param("grantable", tiers(policy.grantable()))
			.param("overBudget", policy.overBudget().name())
			.param("approvers", policy.approvers().name())
			.param("undecided", policy.undecidedFor().toSeconds())
			.param("by", by)
			.param("at", this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
			.update();
	}

	private static PolicyVersion version(ResultSet row, int number) throws SQLException {
		Policy policy = new Policy(row.getLong("version"), Preset.valueOf(row.getString("preset")),
				tiers(row.getString("grantable")), row.getInt("users_per_request"), row.getInt("users_per_day"),
				row.getInt("one_approver_from"), row.getInt("two_approvers_from"), row.getInt("downgrade_approvals"),
				row.getInt("protected_approvals"), OverBudget.valueOf(row.getString("over_budget")),
				Approvers.valueOf(row.getString("approvers")), Duration.ofSeconds(row.getLong("undecided_seconds")),
				row.getInt("run_approval_from"), row.getInt("longest_lease_days"));
		return new PolicyVersion(policy, row.getString("changed_by"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	private static String tiers(Set<LicenceTier> tiers) {
		return tiers.stream().map(LicenceTier::wire).sorted().collect(Collectors.joining(","));
	}

	private static Set<LicenceTier> tiers(String wires) {
		return Set.of(wires.split(","))
			.stream()
			.flatMap((wire) -> LicenceTier.of(wire).stream())
			.collect(Collectors.toSet());
	}

}
