package io.chimedesk.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;

/**
 * What a policy says about a request, and who may decide about it.
 */
public final class PolicyRules {

	private PolicyRules() {
	}

	/**
	 * How many approvers a request needs, and which rules say so.
	 */
	public static Verdict judge(Policy policy, RequestFacts facts) {
		List<Fired> fired = new ArrayList<>();
		if (facts.by().role().equals("HELPDESK")) {
			alone(policy, facts, fired);
		}
		many(policy, facts.users(), fired);
		above(Rule.DOWNGRADE, 0, facts.downgrades(), policy.downgradeApprovals() > 0, fired);
		above(Rule.PROTECTED, 0, facts.protectedUsers(), true, fired);
		above(Rule.BUDGET, 0, facts.overBudget(), true, fired);
		above(Rule.LEASE_DAYS, policy.longestLeaseDays(), facts.leaseDays(), policy.longestLeaseDays() > 0, fired);
		return verdict(policy, fired);
	}

	/**
	 * Whether that operator may decide about a request of another; nobody may about their
	 * own.
	 * @param requester the sign-in name of who asks
	 */
	public static boolean mayApprove(Policy policy, Actor approver, String requester) {
		boolean helpdesk = approver.role().equals("HELPDESK") && policy.approvers() == Approvers.ADMINS_AND_HELPDESK;
		return (approver.isAdmin() || helpdesk) && !approver.name().equals(requester);
	}

	/** What binds only those who may grant within limits. */
	private static void alone(Policy policy, RequestFacts facts, List<Fired> fired) {
		above(Rule.TIER, 0, others(facts.tiers(), policy.grantable()), true, fired);
		above(Rule.USERS_PER_REQUEST, policy.usersPerRequest(), facts.users(), true, fired);
		above(Rule.USERS_PER_DAY, policy.usersPerDay(), facts.usersTodayByActor() + facts.users(), true, fired);
	}

	private static void many(Policy policy, int users, List<Fired> fired) {
		if (isFrom(policy.twoApproversFrom(), users)) {
			fired.add(new Fired(Rule.TWO_APPROVERS, policy.twoApproversFrom(), users));
		}
		else if (isFrom(policy.oneApproverFrom(), users)) {
			fired.add(new Fired(Rule.ONE_APPROVER, policy.oneApproverFrom(), users));
		}
	}

	private static Verdict verdict(Policy policy, List<Fired> fired) {
		int approvals = fired.stream().mapToInt((one) -> approvals(policy, one.rule())).max().orElse(0);
		boolean refused = policy.overBudget() == OverBudget.REFUSE
				&& fired.stream().anyMatch((one) -> one.rule() == Rule.BUDGET);
		return new Verdict(approvals, refused, fired);
	}

	private static int approvals(Policy policy, Rule rule) {
		return switch (rule) {
			case TIER, USERS_PER_REQUEST, USERS_PER_DAY, ONE_APPROVER, LEASE_DAYS -> 1;
			case TWO_APPROVERS -> 2;
			case DOWNGRADE -> policy.downgradeApprovals();
			case PROTECTED -> policy.protectedApprovals();
			case BUDGET -> (policy.overBudget() == OverBudget.APPROVAL) ? 1 : 0;
		};
	}

	private static void above(Rule rule, int limit, int actual, boolean counts, List<Fired> fired) {
		if (counts && actual > limit) {
			fired.add(new Fired(rule, limit, actual));
		}
	}

	private static boolean isFrom(int from, int users) {
		return from > 0 && users >= from;
	}

	private static int others(Set<LicenceTier> tiers, Set<LicenceTier> grantable) {
		return (int) tiers.stream().filter((tier) -> !grantable.contains(tier)).count();
	}

}
