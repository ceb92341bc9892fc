package io.chimedesk.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.chime.LicenceTier;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * How a policy stands in its row.
 */
final class PolicyRow {

	private PolicyRow() {
	}

	static PolicyVersion version(ResultSet row, int number) throws SQLException {
		return new PolicyVersion(policy(row), row.getString("changed_by"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	static MapSqlParameterSource parameters(Policy policy) {
		return new MapSqlParameterSource("version", policy.version()).addValue("preset", policy.preset().name())
			.addValue("grantable", text(policy.grantable()))
			.addValue("usersPerRequest", policy.usersPerRequest())
			.addValue("usersPerDay", policy.usersPerDay())
			.addValue("oneApproverFrom", policy.oneApproverFrom())
			.addValue("twoApproversFrom", policy.twoApproversFrom())
			.addValue("downgradeApprovals", policy.downgradeApprovals())
			.addValue("protectedApprovals", policy.protectedApprovals())
			.addValue("overBudget", policy.overBudget().name())
			.addValue("approvers", policy.approvers().name())
			.addValue("undecided", policy.undecidedFor().toSeconds())
			.addValue("runApprovalFrom", policy.runApprovalFrom())
			.addValue("longestLeaseDays", policy.longestLeaseDays());
	}

	private static Policy policy(ResultSet row) throws SQLException {
		return new Policy(row.getLong("version"), Preset.valueOf(row.getString("preset")),
				tiers(row.getString("grantable")), row.getInt("users_per_request"), row.getInt("users_per_day"),
				row.getInt("one_approver_from"), row.getInt("two_approvers_from"), row.getInt("downgrade_approvals"),
				row.getInt("protected_approvals"), OverBudget.valueOf(row.getString("over_budget")),
				Approvers.valueOf(row.getString("approvers")), Duration.ofSeconds(row.getLong("undecided_seconds")),
				row.getInt("run_approval_from"), row.getInt("longest_lease_days"));
	}

	private static String text(Set<LicenceTier> tiers) {
		return tiers.stream().map(LicenceTier::wire).sorted().collect(Collectors.joining(","));
	}

	private static Set<LicenceTier> tiers(String text) {
		return Arrays.stream(text.split(","))
			.flatMap((wire) -> LicenceTier.of(wire).stream())
			.collect(Collectors.toSet());
	}

}
