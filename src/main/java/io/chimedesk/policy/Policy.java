package io.chimedesk.policy;

import java.time.Duration;
import java.util.Set;

import io.chimedesk.chime.LicenceTier;

/**
 * What helpdesk may grant alone, and when how many approvers are needed.
 *
 * @param version grows with each change; 0 before the first one
 * @param grantable the tiers that helpdesk may grant alone
 * @param usersPerRequest for how many users at most with one request
 * @param usersPerDay for how many users at most in a day, by each operator
 * @param oneApproverFrom from how many users on whoever asks needs an approver; 0 for
 * never
 * @param twoApproversFrom from how many users on two are needed; 0 for never
 * @param downgradeApprovals how many approvers a lower tier needs: 0, 1 or 2
 * @param protectedApprovals how many approvers a protected user needs: 1 or 2
 * @param overBudget what becomes of a request that exceeds a budget
 * @param approvers who decides, but for their own requests
 * @param undecidedFor how long a request waits for a decision before it expires
 * @param runApprovalFrom from how many users on a run needs a second administrator; 0 for
 * never
 * @param longestLeaseDays in how many days a lease ends at most without an approver; 0
 * for any
 */
public record Policy(long version, Preset preset, Set<LicenceTier> grantable, int usersPerRequest, int usersPerDay,
		int oneApproverFrom, int twoApproversFrom, int downgradeApprovals, int protectedApprovals,
		OverBudget overBudget, Approvers approvers, Duration undecidedFor, int runApprovalFrom, int longestLeaseDays) {

	public Policy {
		grantable = Set.copyOf(grantable);
	}

	/**
	 * What holds until somebody changes it.
	 */
	public static Policy balanced() {
		return new Policy(0, Preset.BALANCED, Set.of(LicenceTier.BASIC, LicenceTier.PLUS, LicenceTier.PRO), 10, 50, 11,
				26, 1, 2, OverBudget.APPROVAL, Approvers.ADMINS, Duration.ofDays(7), 1_000, 180);
	}

	/**
	 * Helpdesk grants nearly everything alone.
	 */
	public static Policy open() {
		return new Policy(0, Preset.OPEN, Set.of(LicenceTier.values()), 100, 500, 0, 0, 0, 1, OverBudget.WARN,
				Approvers.ADMINS_AND_HELPDESK, Duration.ofDays(30), 0, 365);
	}

	/**
	 * Helpdesk grants nothing alone.
	 */
	public static Policy strict() {
		return new Policy(0, Preset.STRICT, Set.of(), 0, 0, 1, 11, 2, 2, OverBudget.REFUSE, Approvers.ADMINS,
				Duration.ofDays(3), 100, 90);
	}

	/**
	 * The same as another version.
	 */
	public Policy withVersion(long another) {
		return new Policy(another, this.preset, this.grantable, this.usersPerRequest, this.usersPerDay,
				this.oneApproverFrom, this.twoApproversFrom, this.downgradeApprovals, this.protectedApprovals,
				this.overBudget, this.approvers, this.undecidedFor, this.runApprovalFrom, this.longestLeaseDays);
	}

}
