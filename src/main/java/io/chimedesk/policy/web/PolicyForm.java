package io.chimedesk.policy.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.policy.Approvers;
import io.chimedesk.policy.OverBudget;
import io.chimedesk.policy.Policy;
import io.chimedesk.policy.Preset;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A policy as an administrator writes it.
 *
 * @param version of the policy that was looked at
 * @param grantable tiers as the service names them
 */
record PolicyForm(String version, List<String> grantable,
		@Pattern(regexp = NUMBER, message = "{policy.wrong.number}") String usersPerRequest,
		@Pattern(regexp = NUMBER, message = "{policy.wrong.number}") String usersPerDay,
		@Pattern(regexp = NUMBER, message = "{policy.wrong.number}") String oneApproverFrom,
		@Pattern(regexp = NUMBER, message = "{policy.wrong.number}") String twoApproversFrom,
		@Pattern(regexp = "[012]", message = "{policy.wrong.choice}") String downgradeApprovals,
		@Pattern(regexp = "[12]", message = "{policy.wrong.choice}") String protectedApprovals,
		@Pattern(regexp = "WARN|APPROVAL|REFUSE", message = "{policy.wrong.choice}") String overBudget,
		@Pattern(regexp = "ADMINS|ADMINS_AND_HELPDESK", message = "{policy.wrong.choice}") String approvers,
		@Pattern(regexp = "[1-9]\\d{0,2}", message = "{policy.wrong.days}") String undecidedDays,
		@Pattern(regexp = NUMBER, message = "{policy.wrong.number}") String runApprovalFrom,
		@Pattern(regexp = "\\d{1,4}", message = "{policy.wrong.lease}") String longestLeaseDays) {

	private static final String NUMBER = "\\d{1,6}";

	PolicyForm(@Nullable String version, @Nullable List<String> grantable, @Nullable String usersPerRequest,
			@Nullable String usersPerDay, @Nullable String oneApproverFrom, @Nullable String twoApproversFrom,
			@Nullable String downgradeApprovals, @Nullable String protectedApprovals, @Nullable String overBudget,
			@Nullable String approvers, @Nullable String undecidedDays, @Nullable String runApprovalFrom,
			@Nullable String longestLeaseDays) {
		this.version = clean(version);
		this.grantable = (grantable != null) ? grantable.stream().filter(Objects::nonNull).toList() : List.of();
		this.usersPerRequest = clean(usersPerRequest);
		this.usersPerDay = clean(usersPerDay);
		this.oneApproverFrom = clean(oneApproverFrom);
		this.twoApproversFrom = clean(twoApproversFrom);
		this.downgradeApprovals = clean(downgradeApprovals);
		this.protectedApprovals = clean(protectedApprovals);
		this.overBudget = clean(overBudget);
		this.approvers = clean(approvers);
		this.undecidedDays = clean(undecidedDays);
		this.runApprovalFrom = clean(runApprovalFrom);
		this.longestLeaseDays = clean(longestLeaseDays);
	}

	static PolicyForm of(Policy policy) {
		return new PolicyForm(text(policy.version()), policy.grantable().stream().map(LicenceTier::wire).toList(),
				text(policy.usersPerRequest()), text(policy.usersPerDay()), text(policy.oneApproverFrom()),
				text(policy.twoApproversFrom()), text(policy.downgradeApprovals()), text(policy.protectedApprovals()),
				policy.overBudget().name(), policy.approvers().name(), text(policy.undecidedFor().toDays()),
				text(policy.runApprovalFrom()), text(policy.longestLeaseDays()));
	}

	/**
	 * What it says, once it has no errors; under the name of the preset that says the
	 * same.
	 */
	Policy policy() {
		return new Policy(version(this.version), Preset.OWN, tiers(), number(this.usersPerRequest),
				number(this.usersPerDay), number(this.oneApproverFrom), number(this.twoApproversFrom),
				number(this.downgradeApprovals), number(this.protectedApprovals), OverBudget.valueOf(this.overBudget),
				Approvers.valueOf(this.approvers), Duration.ofDays(number(this.undecidedDays)),
				number(this.runApprovalFrom), number(this.longestLeaseDays))
			.named();
	}

	/** A version that never was, if it is not a number. */
	static long version(@Nullable String text) {
		return (text != null && text.matches("\\d{1,9}")) ? Long.parseLong(text) : -1;
	}

	private Set<LicenceTier> tiers() {
		return this.grantable.stream().flatMap((wire) -> LicenceTier.of(wire).stream()).collect(Collectors.toSet());
	}

	private static int number(String digits) {
		return Integer.parseInt(digits);
	}

	private static String text(long number) {
		return Long.toString(number);
	}

	private static String clean(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

}
