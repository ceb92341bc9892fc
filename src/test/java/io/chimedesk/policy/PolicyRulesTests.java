package io.chimedesk.policy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule of the policy just under, at and just over what it allows.
 */
class PolicyRulesTests {

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor ADA = new Actor("ada", "ADMIN");

	/** So many users never fire a rule of the policy that a test is not about. */
	private static final int ANY = 1_000;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# rule              | limit | actual | approvals | fires
			TIER                |     0 |      0 | 0         | false
			TIER                |     0 |      1 | 1         | true
			TIER                |     0 |      2 | 1         | true
			USERS_PER_REQUEST   |    10 |      9 | 0         | false
			USERS_PER_REQUEST   |    10 |     10 | 0         | false
			USERS_PER_REQUEST   |    10 |     11 | 1         | true
			USERS_PER_REQUEST   |     0 |      1 | 1         | true
			USERS_PER_DAY       |    50 |     49 | 0         | false
			USERS_PER_DAY       |    50 |     50 | 0         | false
			USERS_PER_DAY       |    50 |     51 | 1         | true
			USERS_PER_DAY       |     0 |      1 | 1         | true
			ONE_APPROVER        |    11 |     10 | 0         | false
			ONE_APPROVER        |    11 |     11 | 1         | true
			ONE_APPROVER        |    11 |     12 | 1         | true
			ONE_APPROVER        |     0 |    999 | 0         | false
			TWO_APPROVERS       |    26 |     25 | 0         | false
			TWO_APPROVERS       |    26 |     26 | 2         | true
			TWO_APPROVERS       |    26 |     27 | 2         | true
			TWO_APPROVERS       |     0 |    999 | 0         | false
			DOWNGRADE           |     0 |      0 | 0         | false
			DOWNGRADE           |     0 |      1 | 1         | true
			DOWNGRADE           |     0 |      2 | 1         | true
			PROTECTED           |     0 |      0 | 0         | false
			PROTECTED           |     0 |      1 | 2         | true
			PROTECTED           |     0 |      2 | 2         | true
			BUDGET              |     0 |      0 | 0         | false
			BUDGET              |     0 |      1 | 1         | true
			BUDGET              |     0 |      2 | 1         | true
			LEASE_DAYS          |    90 |     89 | 0         | false
			LEASE_DAYS          |    90 |     90 | 0         | false
			LEASE_DAYS          |    90 |     91 | 1         | true
			LEASE_DAYS          |     0 |    999 | 0         | false
			""")
	void firesAboveItsLimitOnly(Rule rule, int limit, int actual, int approvals, boolean fires) {
		Verdict verdict = PolicyRules.judge(with(rule, limit), facts(rule, actual));

		assertThat(verdict.approvals()).isEqualTo(approvals);
		assertThat(verdict.isGranted()).isEqualTo(!fires);
		assertThat(verdict.fired()).isEqualTo(fires ? List.of(new Fired(rule, limit, actual)) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "1,1", "2,2" })
	void asksForALowerTierAsManyAsThePolicySays(int wanted, int approvals) {
		Policy policy = policy(ANY, ANY, 0, 0, wanted, 1, OverBudget.WARN, 0);
		assertThat(PolicyRules.judge(policy, facts(Rule.DOWNGRADE, 1)).approvals()).isEqualTo(approvals);
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "2,2" })
	void asksForAProtectedUserAsManyAsThePolicySays(int wanted, int approvals) {
		Policy policy = policy(ANY, ANY, 0, 0, 0, wanted, OverBudget.WARN, 0);
		assertThat(PolicyRules.judge(policy, facts(Rule.PROTECTED, 1)).approvals()).isEqualTo(approvals);
	}

	@ParameterizedTest
	@CsvSource({ "WARN,0,false,true", "APPROVAL,1,false,false", "REFUSE,0,true,false" })
	void doesAboutABudgetWhatThePolicySaysAndAlwaysTells(OverBudget choice, int approvals, boolean refused,
			boolean granted) {
		Policy policy = policy(ANY, ANY, 0, 0, 0, 1, choice, 0);
		assertThat(PolicyRules.judge(policy, facts(Rule.BUDGET, 0)).fired()).isEmpty();
		assertThat(PolicyRules.judge(policy, facts(Rule.BUDGET, 1))).returns(approvals, Verdict::approvals)
			.returns(refused, Verdict::refused)
			.returns(granted, Verdict::isGranted)
			.satisfies((verdict) -> assertThat(verdict.fired()).hasSize(1));
	}

	@Test
	void countsWhatWasGrantedAloneTodayBeforeThisRequest() {
		Policy policy = policy(ANY, 50, 0, 0, 0, 1, OverBudget.WARN, 0);
		assertThat(PolicyRules.judge(policy, today(3, 47)).isGranted()).isTrue();
		assertThat(PolicyRules.judge(policy, today(3, 48)).fired())
			.containsExactly(new Fired(Rule.USERS_PER_DAY, 50, 51));
	}

	@ParameterizedTest
	@EnumSource(names = { "TIER", "USERS_PER_REQUEST", "USERS_PER_DAY" })
	void bindsOnlyHelpdeskToWhatHelpdeskMayGrantAlone(Rule rule) {
		RequestFacts facts = facts(rule, 100);
		Policy nothing = with(rule, 0);
		assertThat(PolicyRules.judge(nothing, facts).isGranted()).isFalse();
		assertThat(PolicyRules.judge(nothing, by(ADA, facts)).isGranted()).isTrue();
		assertThat(PolicyRules.judge(nothing, by(Actor.SYSTEM, facts)).isGranted()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "ONE_APPROVER", "TWO_APPROVERS", "DOWNGRADE", "PROTECTED", "BUDGET", "LEASE_DAYS" })
	void bindsAdministratorsToAllOtherRules(Rule rule) {
		Policy policy = with(rule, (rule == Rule.LEASE_DAYS) ? 1 : 2);
		assertThat(PolicyRules.judge(policy, by(ADA, facts(rule, 2))).isGranted()).isFalse();
	}

	@Test
	void asksForTheMostThatAnyRuleSaysAndShowsThemAll() {
		Verdict verdict = PolicyRules.judge(Policy.balanced(),
				new RequestFacts(ANNA, 42, Set.of(LicenceTier.PRO_TRIAL), 9, 1, 0, 3, 200));

		assertThat(verdict.approvals()).isEqualTo(2);
		assertThat(verdict.fired()).containsExactly(new Fired(Rule.TIER, 0, 1),
				new Fired(Rule.USERS_PER_REQUEST, 10, 42), new Fired(Rule.USERS_PER_DAY, 50, 51),
				new Fired(Rule.TWO_APPROVERS, 26, 42), new Fired(Rule.DOWNGRADE, 0, 1), new Fired(Rule.BUDGET, 0, 3),
				new Fired(Rule.LEASE_DAYS, 180, 200));
	}

	@ParameterizedTest
	@CsvSource({ "OPEN,1,0", "OPEN,100,0", "OPEN,101,1", "BALANCED,10,0", "BALANCED,11,1", "BALANCED,25,1",
			"BALANCED,26,2", "STRICT,1,1", "STRICT,10,1", "STRICT,11,2" })
	void asksByPreset(Preset preset, int users, int approvals) {
		Verdict verdict = PolicyRules.judge(preset.policy().orElseThrow(),
				new RequestFacts(ANNA, users, Set.of(LicenceTier.PRO), 0, 0, 0, 0));
		assertThat(verdict.approvals()).isEqualTo(approvals);
	}

	@ParameterizedTest
	@CsvSource({ "ADMIN,ada,ADMINS,true", "ADMIN,anna,ADMINS,false", "ADMIN,anna,ADMINS_AND_HELPDESK,false",
			"HELPDESK,ben,ADMINS,false", "HELPDESK,ben,ADMINS_AND_HELPDESK,true",
			"HELPDESK,anna,ADMINS_AND_HELPDESK,false", "AUDITOR,eve,ADMINS_AND_HELPDESK,false",
			"SYSTEM,system,ADMINS_AND_HELPDESK,false" })
	void letsOnlyThoseWhoMayApproveAndNobodyTheirOwn(String role, String name, Approvers approvers, boolean may) {
		Policy policy = ((approvers == Approvers.ADMINS) ? Policy.strict() : Policy.open());
		assertThat(policy.approvers()).isEqualTo(approvers);
		assertThat(PolicyRules.mayApprove(policy, new Actor(name, role), "anna")).isEqualTo(may);
	}

	@Test
	void isNamedByThePresetThatSaysTheSame() {
		assertThat(Preset.ready().stream().map(Policy::named).map(Policy::preset)).containsExactly(Preset.OPEN,
				Preset.BALANCED, Preset.STRICT);
		assertThat(with(Rule.BUDGET, 0).withVersion(3).named()).returns(Preset.OWN, Policy::preset)
			.returns(3L, Policy::version);
	}

	/** A policy that lets everything pass but for that rule. */
	private static Policy with(Rule rule, int limit) {
		return policy((rule == Rule.USERS_PER_REQUEST) ? limit : ANY, (rule == Rule.USERS_PER_DAY) ? limit : ANY,
				(rule == Rule.ONE_APPROVER) ? limit : 0, (rule == Rule.TWO_APPROVERS) ? limit : 0, 1, 2,
				OverBudget.APPROVAL, (rule == Rule.LEASE_DAYS) ? limit : 0);
	}

	private static Policy policy(int perRequest, int perDay, int one, int two, int downgrade, int shielded,
			OverBudget overBudget, int lease) {
		return new Policy(0, Preset.OWN, Set.of(LicenceTier.BASIC), perRequest, perDay, one, two, downgrade, shielded,
				overBudget, Approvers.ADMINS, Duration.ofDays(7), 0, lease);
	}

	/** A request that has that much of what the rule is about. */
	private static RequestFacts facts(Rule rule, int actual) {
		return switch (rule) {
			case TIER -> new RequestFacts(ANNA, 1, tiers(actual), 0, 0, 0, 0);
			case USERS_PER_REQUEST, ONE_APPROVER, TWO_APPROVERS ->
				new RequestFacts(ANNA, actual, Set.of(LicenceTier.BASIC), 0, 0, 0, 0);
			case USERS_PER_DAY -> today(1, actual - 1);
			case DOWNGRADE -> new RequestFacts(ANNA, 1, Set.of(LicenceTier.BASIC), 0, actual, 0, 0);
			case PROTECTED -> new RequestFacts(ANNA, 1, Set.of(LicenceTier.BASIC), 0, 0, actual, 0);
			case BUDGET -> new RequestFacts(ANNA, 1, Set.of(LicenceTier.BASIC), 0, 0, 0, actual);
			case LEASE_DAYS -> new RequestFacts(ANNA, 1, Set.of(LicenceTier.BASIC), 0, 0, 0, 0, actual);
		};
	}

	private static RequestFacts today(int users, int before) {
		return new RequestFacts(ANNA, users, Set.of(LicenceTier.BASIC), before, 0, 0, 0);
	}

	private static RequestFacts by(Actor actor, RequestFacts facts) {
		return new RequestFacts(actor, facts.users(), facts.tiers(), facts.usersTodayByActor(), facts.downgrades(),
				facts.protectedUsers(), facts.overBudget(), facts.leaseDays());
	}

	/** So many that helpdesk may not grant alone, and one that it may. */
	private static Set<LicenceTier> tiers(int notGrantable) {
		return Stream
			.concat(Stream.of(LicenceTier.BASIC),
					Stream.of(LicenceTier.PLUS, LicenceTier.PRO, LicenceTier.PRO_TRIAL).limit(notGrantable))
			.collect(Collectors.toSet());
	}

}
