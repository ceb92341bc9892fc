package io.chimedesk.policy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.chime.LicenceTier;

/**
 * A field in which a policy differs from the one before.
 *
 * @param field its name in {@link Policy}
 */
public record PolicyDifference(String field, String from, String to) {

	/**
	 * The fields that differ.
	 */
	static List<PolicyDifference> between(Policy before, Policy after) {
		Map<String, String> was = fields(before);
		return fields(after).entrySet()
			.stream()
			.map((is) -> new PolicyDifference(is.getKey(), was.getOrDefault(is.getKey(), ""), is.getValue()))
			.filter((difference) -> !difference.from.equals(difference.to))
			.toList();
	}

	private static Map<String, String> fields(Policy policy) {
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
		fields.put("undecidedDays", policy.undecidedFor().toDays());
		fields.put("runApprovalFrom", policy.runApprovalFrom());
		fields.put("longestLeaseDays", policy.longestLeaseDays());
		Map<String, String> texts = new LinkedHashMap<>();
		fields.forEach((name, value) -> texts.put(name, value.toString()));
		return texts;
	}

	private static String tiers(Set<LicenceTier> tiers) {
		if (tiers.isEmpty()) {
			return "none";
		}
		return EnumSet.copyOf(tiers).stream().map(LicenceTier::wire).collect(Collectors.joining(", "));
	}

}
