package io.chimedesk.policy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.chime.LicenceTier;

/**
 * What another policy changes, for the journal.
 */
final class PolicyDifference {

	private PolicyDifference() {
	}

	/**
	 * What was and what is, by the name of each field that differs.
	 */
	static Map<String, String> between(Policy before, Policy after) {
		Map<String, Object> was = fields(before);
		Map<String, String> differences = new LinkedHashMap<>();
		fields(after).forEach((name, value) -> {
			if (!value.equals(was.get(name))) {
				differences.put(name, was.get(name) + " → " + value);
			}
		});
		return differences;
	}

	private static Map<String, Object> fields(Policy policy) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("preset", policy.preset());
		fields.put("grantable", tiers(policy.grantable()));
		fields.put("usersPerRequest", policy.usersPerRequest());
		fields.put("usersPerDay", policy.usersPerDay());
		fields.put("oneApproverFrom", policy.oneApproverFrom());
		fields.put("twoApproversFrom", policy.twoApproversFrom());
		fields.put("downgradeApprovals", policy.downgradeApprovals());
		fields.put("protectedApprovals", policy.protectedApprovals());
		fields.put("overBudget", policy.overBudget());
		fields.put("approvers", policy.approvers());
		fields.put("undecidedFor", policy.undecidedFor());
		fields.put("runApprovalFrom", policy.runApprovalFrom());
		fields.put("longestLeaseDays", policy.longestLeaseDays());
		return fields;
	}

	private static String tiers(Set<LicenceTier> tiers) {
		if (tiers.isEmpty()) {
			return "none";
		}
		return EnumSet.copyOf(tiers).stream().map(LicenceTier::wire).collect(Collectors.joining(", "));
	}

}
